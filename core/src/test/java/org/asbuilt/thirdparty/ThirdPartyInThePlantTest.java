package org.asbuilt.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Rating;
import org.asbuilt.model.SupplyPart;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What third parties supply, touch and can sign in to. Source: requirements P5-03, P5-11, P5-12. */
class ThirdPartyInThePlantTest {
    private static final PlantText PLANT = PlantText.of("""
            third-party northfell
              designation.name = Northfell
              thirdPartyScope.legalEntity = Northfell Automation GmbH
              thirdPartyScope.systems = @scada
              supply[plc].assets = @plc
              supply[plc].parts = configures
              supply[plc].importance = high
              supply[plc].alternative = Westmark
              supply[plant].assets = @plc
              supply[plant].systems = @dosing
              supply[plant].parts = maintains
              supply[plant].importance = low
              thirdPartyImpact[dosing].system = @dosing
              thirdPartyImpact[dosing].confidentiality = recipes
              thirdPartyImpact[dosing].integrityImpact = negligible
              thirdPartyImpact[dosing].availabilityImpact = high
            third-party other
              designation.name = Westmark
            system scada
              designation.name = SCADA
            system dosing
              designation.name = Dosing
            system telecontrol
              designation.name = Telecontrol
            product runtime
              productProfile.manufacturer = NORTHFELL
            product foreign
              productProfile.manufacturer = Westmark
            asset plc
              nameplate.manufacturer = Northfell Automation
              account[service].name = Service
              account[service].thirdParty = @northfell
              account[jensen].name = pj
              account[jensen].holder = P. JENSEN
              account[admin].name = admin
            asset gateway
              nameplate.manufacturer = Westmark
              nameplate.distributor = northfell
              placement.system = @telecontrol
              account[remote].name = NF-Remote
              account[admin].name = admin
            asset jump
              nameplate.manufacturer = Westmark
              account[remote].name = nf-remote
            asset away
              nameplate.manufacturer = Westmark
              account[remote].name = nf-remote
              account[other].thirdParty = @other
            person jensen
              designation.name = P. Jensen
              personProfile.employer = @northfell
              personProfile.user = pjensen
            person own
              designation.name = admin
            access-path vpn
              designation.name = VPN
              remoteAccess.thirdParty = @northfell
              remoteAccess.destinations = @gateway
              accessTerms.accounts = nf-remote
              accessTerms.broker = @jump
            """);
    private static final Circumstances AROUND = PLANT.circumstances();

    private static Subject northfell() {
        return AROUND.subject(PLANT.id("northfell")).orElseThrow();
    }

    @Test
    void whatBearsItsNameIsSuppliedByItAndWhatIsRecordedOfBothIsTakenTogether() {
        List<Supplied> supplied = Supplied.by(northfell(), AROUND);
        assertThat(supplied)
                .extracting(Supplied::id)
                .startsWith(PLANT.id("dosing"))
                .containsExactlyInAnyOrder(
                        PLANT.id("dosing"), PLANT.id("plc"), PLANT.id("gateway"), PLANT.id("runtime"));
        Supplied plc = of(supplied, "plc");
        assertThat(plc.parts())
                .containsExactlyInAnyOrder(SupplyPart.MANUFACTURES, SupplyPart.CONFIGURES, SupplyPart.MAINTAINS);
        assertThat(plc.stated()).isTrue();
        assertThat(plc.importance()).as("the greater of both").contains(Rating.HIGH);
        assertThat(plc.alternative()).contains("Westmark");
        assertThat(of(supplied, "gateway").parts()).containsExactly(SupplyPart.DISTRIBUTES);
        assertThat(of(supplied, "gateway").stated()).isFalse();
        assertThat(of(supplied, "runtime").parts()).containsExactly(SupplyPart.MANUFACTURES);
    }

    private static Supplied of(List<Supplied> supplied, String name) {
        return supplied.stream()
                .filter(one -> one.id().equals(PLANT.id(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itTouchesWhatItsScopeSuppliesImpactsAndPathsName() {
        assertThat(Impacts.systems(AROUND, northfell()))
                .containsExactlyInAnyOrder(PLANT.id("scada"), PLANT.id("dosing"), PLANT.id("telecontrol"));
        assertThat(Impacts.systems(AROUND, AROUND.subject(PLANT.id("other")).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whatIsNotSaidOfAnImpactIsMissing() {
        List<Impacts.Impact> impacts = Impacts.of(AROUND, northfell());
        assertThat(impacts).hasSize(3);
        for (Impacts.Impact impact : impacts) {
            boolean isStated = impact.system().equals(PLANT.id("dosing"));
            assertThat(impact.stated().isPresent()).isEqualTo(isStated);
            assertThat(impact.missing())
                    .as("what is negligible needs no words, what is high does")
                    .containsExactlyElementsOf(
                            isStated
                                    ? List.of("availability", "security and safety")
                                    : List.of("confidentiality", "integrity", "availability", "security and safety"));
        }
    }

    @Test
    void itsAccountsAreThoseThatNameItItsPeopleOrItsPaths() {
        WayIn vpn = WayIn.of(AROUND.subject(PLANT.id("vpn")).orElseThrow(), AROUND);
        List<HeldAccount> held = HeldAccount.of(Set.of(PLANT.id("northfell")), List.of(vpn), AROUND);
        assertThat(held)
                .extracting(HeldAccount::asset, HeldAccount::key, HeldAccount::how)
                .containsExactlyInAnyOrder(
                        tuple("plc", "service", HeldAccount.How.NAMED),
                        tuple("plc", "jensen", HeldAccount.How.HELD_BY_ITS_PERSON),
                        tuple("gateway", "remote", HeldAccount.How.USED_BY_ITS_PATH),
                        tuple("jump", "remote", HeldAccount.How.USED_BY_ITS_PATH));
        assertThat(held).isSortedAccordingTo((one, other) -> one.asset().compareTo(other.asset()));
        assertThat(HeldAccount.of(Set.of(PLANT.id("other")), List.of(), AROUND))
                .extracting(HeldAccount::asset, HeldAccount::key, HeldAccount::how)
                .containsExactly(tuple("away", "other", HeldAccount.How.NAMED));
    }

    private static Tuple tuple(String asset, String key, HeldAccount.How how) {
        return Tuple.tuple(PLANT.id(asset), key, how);
    }
}
