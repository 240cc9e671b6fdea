package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, keys, names of communities and tokens that pass on the wire are never told. */
class SecretsTest {
    /** Fields of eight octets hold no more of it. */
    private static final String START = Wire.SECRET.substring(0, 8);
    /** As text, in hexadecimal, and as the credentials of HTTP. */
    private static final List<String> FORMS = List.of(
            START,
            HexFormat.of().formatHex(Wire.text(START)),
            HexFormat.of().formatHex(START.getBytes(StandardCharsets.UTF_16LE)),
            Base64.getEncoder().encodeToString(Wire.text(START)).substring(0, 10),
            Base64.getEncoder().encodeToString(Wire.text("operator:" + START)).substring(0, 20));

    @TestFactory
    Stream<DynamicTest> nothingToldHoldsASecret() {
        return Cases.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry)));
    }

    private static void check(Map.Entry<String, Supplier<CaptureBuilder>> entry) throws Exception {
        TrafficSummary summary = GoldenTest.read(entry.getValue().get().pcap());
        Stream<Record> told = Stream.of(
                        summary.sightings(),
                        summary.conversations(),
                        summary.services(),
                        summary.stations(),
                        summary.account().malformed())
                .flatMap(List::stream);
        assertThat(told.map(fact -> fact.toString().toLowerCase(Locale.ROOT))).noneMatch(SecretsTest::holdsSecret);
    }

    private static boolean holdsSecret(String text) {
        return FORMS.stream().anyMatch(form -> text.contains(form.toLowerCase(Locale.ROOT)));
    }

    /** Or else the test above proves nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ads/discovery-and-route",
                "bacnet/device-and-points",
                "c1222/logon-and-tables",
                "codesys/log-in-and-download",
                "dcerpc/opc-classic",
                "dlms/password-and-identity",
                "dnp3/secure-authentication",
                "ftp/login-and-transfer",
                "http/title-and-password",
                "kerberos/",
                "ldap/",
                "melsec/binary",
                "mms/",
                "mqtt/sparkplug",
                "niagarafox/greeting-and-basic-login",
                "opcua/session-in-clear",
                "rdp/",
                "s7comm/test-password-and-alarms",
                "smb/version-1",
                "smb/version-2-and-encrypted",
                "snmp/community",
                "telnet/login",
                "vnc/",
                "vrrp/",
                "hsrp/",
                "ospf/"
            })
    void theSecretIsOnTheWire(String folder) {
        boolean isOnTheWire = Cases.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .anyMatch(entry -> carriesSecret(entry.getValue().get().pcap()));
        assertThat(isOnTheWire).isTrue();
    }

    private static boolean carriesSecret(byte[] capture) {
        String octets = new String(capture, StandardCharsets.ISO_8859_1);
        return Stream.of(
                        Wire.text(START),
                        START.getBytes(StandardCharsets.UTF_16LE),
                        Wire.disguised(START),
                        Wire.text(FORMS.getLast()))
                .anyMatch(form -> octets.contains(new String(form, StandardCharsets.ISO_8859_1)));
    }
}
