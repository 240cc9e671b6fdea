package org.asbuilt.information.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.access.Affiliation;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets information, and whether its label lets it. Source: requirements P2.S-08, P2.C-03, annex D. */
class RecipientTest {
    @Test
    void aThirdPartyIsKnownByItsNameWhateverItsFormAndCase() {
        PlantText plant = PlantText.of("third-party vendor\n  designation.name = Boiler Works GmbH\n");
        Recipient known = Recipient.named(" boiler  works ", plant.circumstances());
        assertThat(known.thirdParty()).contains(plant.id("vendor"));
        assertThat(known.name()).isEqualTo("Boiler Works GmbH");
        assertThat(Recipient.named(plant.id("vendor").value(), plant.circumstances()))
                .isEqualTo(known);
        Recipient other = Recipient.named("Boiler Works of the North", plant.circumstances());
        assertThat(other.thirdParty()).isEmpty();
        assertThat(other.isSame(known)).isFalse();
        assertThat(new Recipient(Optional.empty(), "BOILER WORKS", new TreeSet<>()).isSame(known))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // label,     vendor, vendor by name, partner, partner by name
        "RED,          false, true,           false,   true",
        "AMBER_STRICT, false, false,          false,   false",
        "AMBER,        false, true,           true,    true",
        "GREEN,        true,  true,           true,    true",
        "CLEAR,        true,  true,           true,    true"
    })
    void aLabelSaysToWhomOutsideItGoes(
            Tlp label, boolean vendor, boolean vendorByName, boolean partner, boolean partnerByName) {
        Recipient nobody = new Recipient(Optional.empty(), "X", new TreeSet<>());
        Recipient named = new Recipient(Optional.empty(), "X", new TreeSet<>(Set.of("Meier")));
        assertThat(TlpRules.objection(label, nobody, Affiliation.VENDOR).isEmpty())
                .isEqualTo(vendor);
        assertThat(TlpRules.objection(label, named, Affiliation.VENDOR).isEmpty())
                .isEqualTo(vendorByName);
        assertThat(TlpRules.objection(label, nobody, Affiliation.PARTNER).isEmpty())
                .isEqualTo(partner);
        assertThat(TlpRules.objection(label, named, Affiliation.PARTNER).isEmpty())
                .isEqualTo(partnerByName);
    }
}
