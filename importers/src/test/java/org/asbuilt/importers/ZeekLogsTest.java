package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** The forms in which logs of Zeek come. */
class ZeekLogsTest {
    private static final String HEADER =
            "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n";
    private static final String FIELDS =
            "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tconn_state\n";
    private static final String LINE = "1741075200.5\tC1\t10.1.1.5\t50000\t10.1.1.20\t502\ttcp\tmodbus\tSF\n";

    private final List<Claim> claims = new ArrayList<>();

    private Receipt read(String name, String text) {
        claims.clear();
        Input input = Input.of(name, text.getBytes(StandardCharsets.UTF_8));
        return new ZeekLogs().read(input, Limits.standard(), claims::add, Progress.none());
    }

    private List<String> values(String path) {
        return claims.stream()
                .filter(claim -> claim.path().toString().equals(path))
                .map(Claim::value)
                .toList();
    }

    private static Certainty.Degree certainty(String name, String text) {
        return new ZeekLogs()
                .certainty(new Head(name, text.getBytes(StandardCharsets.UTF_8)))
                .degree();
    }

    @Test
    void theSeparatorIsAsTheHeaderSays() {
        Receipt receipt = read(
                "conn.log", "#separator \\x7c\n#set_separator|;\n#path|conn\n" + (FIELDS + LINE).replace('\t', '|'));
        assertThat(receipt.understood()).isEqualTo(1);
        assertThat(values("link.protocol")).containsExactly("Modbus/TCP");
    }

    @Test
    void theKindFollowsFromTheFileNameOrTheColumnsIfNoPathTellsIt() {
        assertThat(read("site.conn.2025-03-04.log", HEADER + FIELDS + LINE).understood())
                .isEqualTo(1);
        assertThat(read("upload", HEADER + FIELDS + LINE).understood()).isEqualTo(1);
        assertThat(values("link.protocol")).containsExactly("Modbus/TCP");
    }

    @Test
    void aLineThatIsCutIsReadAsFarAsItGoesAndNotUnderstood() {
        Receipt receipt =
                read("conn.log", HEADER + "#path\tconn\n" + FIELDS + LINE + LINE.replace("\tmodbus\tSF\n", "\n"));
        assertThat(receipt.read()).isEqualTo(2);
        assertThat(receipt.understood()).isEqualTo(1);
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().contains("7 values for 9 columns"));
    }

    @Test
    void aColumnThatIsNotKnownIsRemarked() {
        Receipt receipt = read(
                "conn.log",
                HEADER + "#path\tconn\n" + FIELDS.replace("\n", "\tboiler\n") + LINE.replace("\n", "\tred\n"));
        assertThat(receipt.understood()).isZero();
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().endsWith("not read: boiler"));
    }

    @Test
    void timesAreReadInEveryForm() {
        for (String time : List.of("1741075200.5", "2025-03-04T08:00:00.500000Z", "1741075200500")) {
            read("conn.log", HEADER + "#path\tconn\n" + FIELDS + LINE.replace("1741075200.5", time));
            assertThat(claims)
                    .allSatisfy(claim -> assertThat(claim.observed())
                            .hasValueSatisfying(moment -> assertThat(moment).hasToString("2025-03-04T08:00:00.500Z")));
        }
        read("conn.log", HEADER + "#path\tconn\n" + FIELDS + LINE.replace("1741075200.5", "XXXXXXXXXX.XXXXXX"));
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.observed()).isEmpty());
    }

    @Test
    void severalLogsMayStandInOneFile() {
        Receipt receipt = read(
                "all.log",
                HEADER + "#path\tconn\n" + FIELDS + LINE + HEADER
                        + "#path\tknown_hosts\n#fields\tts\thost\n1741075201.0\t10.1.1.77\n");
        assertThat(receipt.understood()).isEqualTo(2);
        assertThat(values("networkPort[ip:10.1.1.77].addresses")).containsExactly("10.1.1.77");
    }

    @Test
    void otherTablesAreNone() {
        assertThat(certainty("assets.tsv", "Name\tAddress\tPort\nPump\t10.1.1.5\t502\n"))
                .isEqualTo(Certainty.Degree.NONE);
        assertThat(certainty("connections.csv", "Source,Destination\n10.1.1.5,10.1.1.20\n"))
                .isEqualTo(Certainty.Degree.NONE);
        assertThat(certainty("eve.json", "{\"timestamp\":\"2025-03-04T08:00:00\",\"event_type\":\"flow\"}\n"))
                .isEqualTo(Certainty.Degree.NONE);
        assertThat(certainty("any.log", "{\"ts\":1.0,\"level\":\"info\",\"message\":\"started\"}\n"))
                .isEqualTo(Certainty.Degree.NONE);
    }

    @Test
    void noSecretComesOut() throws IOException {
        for (Golden.Case one : Golden.cases()) {
            if (one.importer().equals("zeek-logs")) {
                assertThat(Golden.read(one.reader(), one.open())).as("%s", one).doesNotContain("Zq7");
            }
        }
    }
}
