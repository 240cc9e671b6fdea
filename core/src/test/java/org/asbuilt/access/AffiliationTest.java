package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.Tlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The thirty cells of requirements annex D. */
class AffiliationTest {
    @ParameterizedTest
    @CsvSource({
        // label,        named,  own with need, own without, partner, vendor, public
        "RED,            true,   false,         false,       false,   false,  false",
        "AMBER_STRICT,   true,   true,          false,       false,   false,  false",
        "AMBER,          true,   true,          false,       true,    false,  false",
        "GREEN,          true,   true,          true,        true,    true,   false",
        "CLEAR,          true,   true,          true,        true,    true,   true"
    })
    void aLabelSaysWhoMayRead(
            Tlp label,
            boolean named,
            boolean ownWithNeed,
            boolean ownWithout,
            boolean partner,
            boolean vendor,
            boolean nobody) {
        assertThat(Affiliation.OWN.mayRead(label, true, false)).isEqualTo(named);
        assertThat(Affiliation.OWN.mayRead(label, false, true)).isEqualTo(ownWithNeed);
        assertThat(Affiliation.OWN.mayRead(label, false, false)).isEqualTo(ownWithout);
        assertThat(Affiliation.PARTNER.mayRead(label, false, true)).isEqualTo(partner);
        assertThat(Affiliation.VENDOR.mayRead(label, false, true)).isEqualTo(vendor);
        assertThat(Affiliation.PUBLIC.mayRead(label, false, true)).isEqualTo(nobody);
    }

    /** P2.C-03: somebody of another organisation is not granted what is AMBER+STRICT, and gets RED only by name. */
    @ParameterizedTest
    @EnumSource(names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void aNameOpensNothingThatIsForTheOwnOrganisation(Affiliation outside) {
        assertThat(outside.mayRead(Tlp.AMBER_STRICT, true, true)).isFalse();
        assertThat(outside.mayRead(Tlp.RED, true, false)).isTrue();
        assertThat(outside.mayRead(Tlp.RED, false, true)).isFalse();
    }
}
