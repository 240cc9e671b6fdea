package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.Tlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(Affiliation.VENDOR.mayRead(label, true, false)).isEqualTo(named);
        assertThat(Affiliation.OWN.mayRead(label, false, true)).isEqualTo(ownWithNeed);
        assertThat(Affiliation.OWN.mayRead(label, false, false)).isEqualTo(ownWithout);
        assertThat(Affiliation.PARTNER.mayRead(label, false, true)).isEqualTo(partner);
        assertThat(Affiliation.VENDOR.mayRead(label, false, true)).isEqualTo(vendor);
        assertThat(Affiliation.PUBLIC.mayRead(label, false, true)).isEqualTo(nobody);
    }
}
