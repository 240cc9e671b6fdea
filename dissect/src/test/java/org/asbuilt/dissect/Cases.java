package org.asbuilt.dissect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The golden cases of one protocol, by folder: real protocol bytes of invented devices. */
interface Cases {
    /** All of them; a new protocol adds a line. */
    List<Cases> ALL = List.of(
            new GoldenCases(),
            new S7Cases(),
            new EtherNetIpCases(),
            new NetworkCases(),
            new TimeAndNameCases(),
            new NiagaraFoxCases(),
            new BsapCases(),
            new GeSrtpCases(),
            new KnxNetIpCases(),
            new RocPlusCases(),
            new GenisysCases(),
            new TerminalAndFileCases());

    /** Captures by folder, such as {@code "modbus/identification"}. */
    Map<String, Supplier<CaptureBuilder>> captures();

    /** The captures of all protocols by folder. */
    static Map<String, Supplier<CaptureBuilder>> all() {
        Map<String, Supplier<CaptureBuilder>> all = new TreeMap<>();
        ALL.forEach(cases -> all.putAll(cases.captures()));
        return all;
    }
}
