package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Account;
import org.asbuilt.model.PartPath;
import org.junit.jupiter.api.Test;

class MaterialTest {
    private static final List<String> PARTS =
            List.of("name", "type", "holder", "privilege", "authentication", "expires", "lastReview");

    private static Material.Value value(String port, String part) {
        return new Material.Value(
                PartPath.of(Account.class, port, part), Said.value("x", new Basis.Stated("ada", "seen")), List.of());
    }

    @Test
    void moreThanSixLabelsAreCutAndOneThatStandsAtSeveralPortsIsOne() {
        List<Material.Value> six = PARTS.stream()
                .limit(6)
                .flatMap(part -> Stream.of(value("x1", part), value("x2", part)))
                .toList();
        assertThat(Material.labels(six))
                .doesNotContain("and more")
                .contains(six.getLast().label());
        List<Material.Value> seven =
                PARTS.stream().map(part -> value("x1", part)).toList();
        assertThat(Material.labels(seven))
                .endsWith(" and more")
                .contains(six.getLast().label())
                .doesNotContain(seven.getLast().label());
        assertThat(Material.labels(Collections.nCopies(9, value("x1", "name"))))
                .isEqualTo(value("x1", "name").label());
    }
}
