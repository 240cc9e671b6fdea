package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** Sessions of GRASSMARLIN as it writes them, of an invented waterworks. */
class GrassmarlinInputsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/grassmarlin/waterworks/input.gm3");
    private static final String MANIFEST = "<manifest ver='3.2'>\n</manifest>";
    private static final String SESSION = """
            <session><imports><import src="C:\\captures\\pumps.pcap" type="core.importmodule.PcapImport" plugin="core" /></imports>
            <pending_imports></pending_imports>
            <physical_topology><device name='SW-PUMP' version='15.0(2)SE'>\
            <version ver='15.0(2)SE' soft='C2960-LANBASEK9-M' model='WS-C2960-8TC-L' serial='FOC0000X1AB' />\
            <port name='Fa0/1' mac='02:00:5e:20:00:01' description='PLC pump 1' isTrunk='false' isConnected='true' isEnabled='true'>\
            <vlan id='30'/><endpoint vlan='30' mac='02:00:5e:10:00:11' /></port>\
            <port name='Gi0/1' mac='02:00:5e:20:00:02' isTrunk='true' isConnected='true' isEnabled='true'>\
            <vlan id='30'/><vlan id='40'/><endpoint vlan='30' mac='02:00:5e:10:00:21' /><endpoint vlan='40' mac='02:00:5e:10:00:22' /></port>\
            <port name='Vlan30' mac='02:00:5e:20:00:03' cidr='10.20.3.2/24' isTrunk='false' isConnected='true' isEnabled='true'></port>\
            <port name='Fa0/2' mac='02:00:5e:20:00:04' isTrunk='false' isConnected='false' isEnabled='false'>\
            <endpoint vlan='30' mac='nonsense' /></port>\
            </device></physical_topology></session>""";
    private static final String LOGICAL = """
            <graph>
            <nodes>
            <node title="10.20.3.11" mac="02:00:5e:10:00:11" network="10.20.3.0/24"><group fingerprint="MODBUS" key="Category">\
            <v confidence="2">PLC</v></group><group fingerprint="MODBUS" key="ICSProtocol"><v confidence="1">MODBUS</v></group>\
            <group fingerprint="MODBUS" key="Role"><v confidence="2">SLAVE</v></group></node>
            <node title="10.20.3.21" mac="02:00:5e:10:00:21" network="10.20.3.0/24"><group fingerprint="SMB" key="Host Name">\
            <v confidence="1">PUMP-HMI</v></group><group fingerprint="SMB" key="Windows Version"><v confidence="3">Windows 7</v></group>\
            <group fingerprint="SMB" key="Mood"><v confidence="3">good</v></group></node>
            <node title="10.20.3.255" network="10.20.3.0/24" />
            <node title="203.0.113.9" country="Nowhere" />
            <node title="not an address" />
            </nodes>
            <edges><edge from="1" to="0">
            <details direction="destination" bytes="256">
            <source ref="0"><frame time="1462096800250" bytes="66" frame="12" protocol="6" srcPort="49152" dstPort="502" />
            <frame time="1462096801250" bytes="66" frame="14" protocol="6" srcPort="49152" dstPort="502" />
            </source>
            </details>
            <details direction="source" bytes="124">
            <source ref="0"><frame time="1462096800250" bytes="66" frame="12" protocol="6" srcPort="49152" dstPort="502" />
            </source>
            </details>
            </edge>
            <edge from="1" to="2">
            <details direction="destination" bytes="92">
            <source ref="0"><frame time="1462096802000" bytes="92" frame="20" protocol="17" srcPort="137" dstPort="137" />
            </source>
            </details>
            <details direction="source" bytes="0">
            </details>
            </edge>
            <edge from="0" to="77">
            </edge>
            <edge from="1" to="3">
            <details direction="destination" bytes="40"><source ref="0">
            <frame time="soon" bytes="40" frame="30" protocol="six" srcPort="1" dstPort="2" />
            </source></details>
            </edge>
            </edges>
            <cidrs>
            <cidr t="10.20.3.0/24" />
            </cidrs>
            </graph>""";
    private static final String MESH =
            "<graph>\n<nodes>\n<node title=\"0x0001\" pan=\"4660\" />\n</nodes>\n<edges></edges>\n</graph>";

    @Test
    void theSessionIsThere() throws IOException {
        if (Boolean.getBoolean("golden.rewrite") && Files.notExists(FILE)) {
            Files.write(FILE, archive(parts(SESSION)));
        }
        assertThat(FILE).isNotEmptyFile();
    }

    /** CVE-2026-6807: GRASSMARLIN itself follows the entities of a session. */
    @Test
    void aSessionWithEntitiesIsRefused() throws IOException {
        String hostile = "<!DOCTYPE session [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<session><physical_topology><device name='a'><port name='&x;'/>&x;</device></physical_topology></session>";
        Receipt receipt = read(archive(parts(hostile)));
        assertThat(errors(receipt)).hasSize(1);
    }

    @Test
    void aSessionThatSwellsIsRefused() throws IOException {
        String zeros = "0".repeat(1 << 20);
        String swelling = "<session>" + ("<x>" + zeros + "</x>").repeat(64) + "</session>";
        assertThat(errors(read(archive(parts(swelling))))).hasSize(1);
    }

    @Test
    void whatWasReadBeforeABrokenPartStands() throws IOException {
        Map<String, String> parts = parts(SESSION);
        parts.put("mesh.xml", "<graph><nodes><node");
        Receipt receipt = read(archive(parts));
        assertThat(errors(receipt)).hasSize(1);
        assertThat(receipt.claims()).isGreaterThan(20);
    }

    private static Map<String, String> parts(String session) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("manifest.xml", MANIFEST);
        parts.put("session.xml", session);
        parts.put("logical.xml", LOGICAL);
        parts.put("physical.xml", "<graph><nodes></nodes><edges></edges></graph>");
        parts.put("mesh.xml", MESH);
        parts.put("logical_graph_1.xml", "<graph title=\"Logical\" />");
        parts.put("stray.txt", "stray");
        return parts;
    }

    private static Receipt read(byte[] bytes) throws IOException {
        return new Grassmarlin().read(Input.of("session.gm3", bytes), Limits.standard(), claim -> {}, Progress.none());
    }

    private static List<Receipt.Remark> errors(Receipt receipt) {
        return receipt.remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .toList();
    }

    private static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.copyOf(parts.keySet())) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2016, 5, 1, 12, 0));
                zip.putNextEntry(entry);
                zip.write(parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
