package org.asbuilt.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.junit.jupiter.api.Test;

/** What differs between two versions of a source, and what only moved. */
class VersionsTest {
    private static final About SWITCH =
            About.of(Kind.ASSET, new Hint.HasHostname("sw01"), new Hint.HasAddress(new IpAddress("10.1.1.1")));
    private static final About MOVED =
            About.of(Kind.ASSET, new Hint.HasHostname("sw01"), new Hint.HasAddress(new IpAddress("10.1.1.9")));

    private static Claim claim(About about, PartPath path, String value, int line) {
        return new Claim(
                about, path, value, new Locus.Line(line), Optional.empty(), Method.PARSED_CONFIG, Confidence.CONFIRMED);
    }

    private static Claim vlan(About about, String vlan, int line) {
        return claim(about, PartPath.of(DeviceInterface.class, "Gi0/1", "vlan"), vlan, line);
    }

    private static List<Claim> rules(String... words) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String key = "outside/00000" + (i + 1);
            claims.add(claim(SWITCH, PartPath.of(FilterRule.class, key, "list"), "outside", i + 1));
            claims.add(claim(SWITCH, PartPath.of(FilterRule.class, key, "position"), Integer.toString(i + 1), i + 1));
            claims.add(claim(SWITCH, PartPath.of(FilterRule.class, key, "words"), words[i], i + 1));
        }
        return claims;
    }

    @Test
    void anotherVlanIsADifferenceWithBothPlaces() {
        List<Versions.Differing> all = Versions.between(List.of(vlan(SWITCH, "10", 4)), List.of(vlan(SWITCH, "20", 5)));
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("sw01");
            assertThat(one.before()).containsExactly("10");
            assertThat(one.after()).containsExactly("20");
            assertThat(one.beforeAt()).contains(new Locus.Line(4));
            assertThat(one.afterAt()).contains(new Locus.Line(5));
        });
    }

    @Test
    void theSameDeviceIsFoundAfterItsAddressChanged() {
        assertThat(Versions.between(List.of(vlan(SWITCH, "10", 4)), List.of(vlan(MOVED, "10", 4))))
                .isEmpty();
    }

    @Test
    void whatCameAndWentIsSaid() {
        Claim serial = claim(SWITCH, PartPath.of(Nameplate.class, "serialNumber"), "4711", 1);
        assertThat(Versions.between(List.of(serial), List.of())).singleElement().satisfies(one -> {
            assertThat(one.before()).containsExactly("4711");
            assertThat(one.after()).isEmpty();
            assertThat(one.afterAt()).isEmpty();
        });
    }

    @Test
    void aRuleThatOnlyMovedIsNoDifference() {
        List<Claim> before = rules("permit a", "permit b", "deny all");
        List<Claim> after = rules("permit a", "permit new", "permit b", "deny all");
        assertThat(Versions.between(before, after)).singleElement().satisfies(one -> {
            assertThat(one.after()).containsExactly("permit new");
            assertThat(one.before()).isEmpty();
        });
        assertThat(Versions.between(after, before))
                .singleElement()
                .satisfies(one -> assertThat(one.before()).containsExactly("permit new"));
    }

    @Test
    void whatOnlyStandsElsewhereIsToldApart() {
        Versions.Comparison plain = Versions.comparison(List.of(vlan(SWITCH, "10", 4)), List.of(vlan(SWITCH, "10", 7)));
        assertThat(plain.differing()).isEmpty();
        assertThat(plain.moved()).singleElement().satisfies(one -> {
            assertThat(one.values()).containsExactly("10");
            assertThat(one.beforeAt()).isEqualTo(new Locus.Line(4));
            assertThat(one.afterAt()).isEqualTo(new Locus.Line(7));
        });
        assertThat(Versions.comparison(rules("permit a", "permit b"), rules("permit new", "permit a", "permit b"))
                        .moved())
                .extracting(one -> one.values().first() + " " + one.beforeAt().text() + " "
                        + one.afterAt().text())
                .containsExactlyInAnyOrder("permit a line 1 line 2", "permit b line 2 line 3");
    }

    @Test
    void anotherOrderOfTheSameRulesIsADifference() {
        assertThat(Versions.between(rules("permit a", "deny b"), rules("deny b", "permit a")))
                .singleElement()
                .satisfies(one -> assertThat(one.after()).containsExactly("the order changed"));
    }
}
