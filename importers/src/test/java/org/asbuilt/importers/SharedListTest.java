package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** An access list that many translations share is told once: what is claimed grows as the file does, not as the product of both. */
class SharedListTest {
    private static long claims(Importer importer, String name, String text) {
        Receipt receipt = importer.read(
                Input.of(name, text.getBytes(StandardCharsets.UTF_8)),
                Limits.standard(),
                Claims.none(),
                Progress.none());
        assertThat(receipt.understood()).isEqualTo(receipt.read());
        return receipt.claims();
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.formatted(i / 250, i % 250))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static long ios(int count) {
        String nat = lines(count, "ip nat inside source list CELLS pool P%d-%d");
        String entries = lines(count, " permit 10.60.%d.%d");
        return claims(
                new CiscoIos(),
                "router.cfg",
                "version 17.9\nhostname rt-1\ninterface GigabitEthernet0/0\n ip address 10.2.0.1 255.255.255.0\n ip nat inside\n"
                        + nat + "ip access-list standard CELLS\n" + entries);
    }

    private static long asa(int count) {
        String nat = lines(count, "nat (inside) 1%d%d access-list CELLS");
        String entries = lines(count, "access-list CELLS extended permit ip host 10.60.%d.%d any");
        return claims(new CiscoAsa(), "firewall.cfg", "ASA Version 8.2(5)\nhostname fw-1\n" + entries + nat);
    }

    @Test
    void ofTheRouter() {
        long once = ios(500);
        long twice = ios(1_000);
        assertThat(once).isLessThan(500 * 20);
        assertThat(twice).isBetween(once * 3 / 2, once * 5 / 2);
    }

    @Test
    void ofTheFirewall() {
        long once = asa(500);
        long twice = asa(1_000);
        assertThat(once).isLessThan(500 * 20);
        assertThat(twice).isBetween(once * 3 / 2, once * 5 / 2);
    }
}
