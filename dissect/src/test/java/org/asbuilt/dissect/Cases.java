package org.asbuilt.dissect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The golden cases of one protocol, by folder: real protocol bytes of invented devices. */
interface Cases {
    /** All of them; a new protocol adds a line. */
    List<Cases> ALL = List.of(
            new AdsCases(),
            new BacnetCases(),
            new BsapCases(),
            new C1222Cases(),
            new CodesysCases(),
            new DceRpcCases(),
            new DirectoryCases(),
            new DlmsCases(),
            new Dnp3Cases(),
            new EncapsulationCases(),
            new EtherCatCases(),
            new EtherNetIpCases(),
            new FinsCases(),
            new GeSrtpCases(),
            new GenisysCases(),
            new GoldenCases(),
            new HartIpCases(),
            new Iec104Cases(),
            new KnxNetIpCases(),
            new MelsecCases(),
            new MmsCases(),
            new ModbusCases(),
            new MqttCases(),
            new NetBiosCases(),
            new NetworkCases(),
            new NiagaraFoxCases(),
            new OfficeCases(),
            new OpcUaCases(),
            new PowerlinkCases(),
            new ProcessBusCases(),
            new ProfinetCases(),
            new ProfinetIoCmCases(),
            new RdpCases(),
            new RocPlusCases(),
            new S7Cases(),
            new S7PlusCases(),
            new SmbCases(),
            new SnmpCases(),
            new SshCases(),
            new SynchrophasorCases(),
            new TerminalAndFileCases(),
            new TimeAndNameCases(),
            new TlsCases(),
            new WifiCases());

    /** Captures by folder, such as {@code "modbus/identification"}. */
    Map<String, Supplier<CaptureBuilder>> captures();

    /** The captures of all protocols by folder. */
    static Map<String, Supplier<CaptureBuilder>> all() {
        Map<String, Supplier<CaptureBuilder>> all = new TreeMap<>();
        ALL.forEach(cases -> all.putAll(cases.captures()));
        return all;
    }
}
