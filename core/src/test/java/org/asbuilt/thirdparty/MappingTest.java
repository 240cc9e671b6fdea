package org.asbuilt.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.asbuilt.thirdparty.Mapping.Element;
import org.asbuilt.thirdparty.Mapping.Part;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** The six parts of the map of the supply chain. Source: requirements P5-02. */
class MappingTest {
    private static final String NOW = "now 2026-11-01T08:00:00Z\n";

    private static Mapping mapping(String vendor, GivenOut... given) {
        return mapping(vendor, false, given);
    }

    private static Mapping mapping(String vendor, boolean flowsStated, GivenOut... given) {
        PlantText plant = PlantText.of(NOW + "third-party vendor\n  designation.name = Northfell\n" + vendor);
        var around = plant.circumstances();
        return Mapping.of(around.subject(plant.id("vendor")).orElseThrow(), around, List.of(given), flowsStated);
    }

    private static Element part(Mapping mapping, Part part) {
        return mapping.elements().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static void told(Part part, String vendor, List<String> known, List<String> missing) {
        Element element = part(mapping(vendor), part);
        assertThat(element.known()).isEqualTo(known);
        assertThat(element.missing()).isEqualTo(missing);
        assertThat(element.isComplete()).isEqualTo(missing.isEmpty());
    }

    private static GivenOut given(String what, Tlp label) {
        return new GivenOut(what, Instant.EPOCH, label, 1, "Northfell", "", Optional.empty(), false);
    }

    @Test
    void ofAThirdPartyOfWhichNothingIsRecordedEverythingIsMissing() {
        Mapping mapping = mapping("");
        assertThat(mapping.thirdParty()).isEqualTo(Id.of(Kind.THIRD_PARTY, "vendor"));
        assertThat(mapping.elements()).extracting(Element::part).containsExactly(Part.values());
        assertThat(mapping.elements())
                .extracting(Element::missing)
                .containsExactly(
                        List.of("its subcontractors, or that it has none"),
                        List.of("what it supplies", "how important that is"),
                        List.of("which information it holds, or that it holds none"),
                        List.of("whom to ask for proof"),
                        List.of("when it was last assessed"),
                        List.of("its certifications, or that it has none"));
        assertThat(mapping.elements()).allMatch(element -> element.known().isEmpty());
        assertThat(mapping.complete()).isZero();
    }

    @Test
    void asManyPartsAreCompleteAsLackNothing() {
        String contact = "  thirdPartyContact[proof].role = assurance\n  thirdPartyContact[proof].name = Ms Proof\n";
        assertThat(mapping(contact).complete()).isEqualTo(1);
        assertThat(mapping(contact + "  subcontracting[none].name = none: works alone\n")
                        .complete())
                .isEqualTo(2);
    }

    @Test
    void subcontractorIsNamedWithWhatItDoes() {
        told(Part.SUBCONTRACTORS, """
                  subcontracting[a].party = @sub
                  subcontracting[a].service = pumps
                  subcontracting[a].name = other
                  subcontracting[b].name = Westmark
                  subcontracting[b].service = cables
                third-party sub
                  designation.name = Eastgate
                """, List.of("Eastgate: pumps", "Westmark: cables"), List.of());
    }

    @Test
    void whatASubcontractorDoesIsMissingWhereItIsNotSaid() {
        told(
                Part.SUBCONTRACTORS,
                "  subcontracting[b].name = Westmark\n",
                List.of("Westmark"),
                List.of("what Westmark does"));
    }

    @Test
    void subcontractorWithoutANameIsNone() {
        told(
                Part.SUBCONTRACTORS,
                "  subcontracting[b].service = cables\n",
                List.of(),
                List.of("its subcontractors, or that it has none"));
    }

    @Test
    void thatThereIsNoneIsAnAnswer() {
        told(Part.SUBCONTRACTORS, "  subcontracting[none].name = none: works alone\n", List.of(), List.of());
        told(Part.CERTIFICATIONS, "  conformity[none].standard = none: it told us\n", List.of(), List.of());
        told(
                Part.CERTIFICATIONS,
                "  subcontracting[none].name = none: that says nothing of certificates\n",
                List.of(),
                List.of("its certifications, or that it has none"));
    }

    @Test
    void thatAPartOfAnAnswerDoesNotApplyIsNotThatThereIsNone() {
        told(
                Part.SUBCONTRACTORS,
                "  subcontracting[a].service = cables\n  subcontracting[a].approved = not_applicable: who knows\n",
                List.of(),
                List.of("its subcontractors, or that it has none"));
    }

    @Test
    void productsNeedANameOrAServiceAndARating() {
        told(
                Part.PRODUCT_AND_IMPORTANCE,
                "  thirdPartyProfile.services = hosting; backup\n  supply[a].services = repair\n",
                List.of("backup", "hosting", "repair"),
                List.of("how important that is"));
        told(
                Part.PRODUCT_AND_IMPORTANCE,
                "  thirdPartyProfile.importance = high\n",
                List.of(),
                List.of("what it supplies"));
        told(Part.PRODUCT_AND_IMPORTANCE, "  supply[a].importance = low\n", List.of(), List.of("what it supplies"));
        told(
                Part.PRODUCT_AND_IMPORTANCE,
                "  thirdPartyProfile.services = hosting\n  supply[a].importance = low\n  supply[b].services = repair\n",
                List.of("hosting", "repair"),
                List.of());
    }

    @Test
    void productAssetOrSystemIsEachSomethingThatIsSupplied() {
        String things = """
                product thing
                  designation.name = T
                asset plc
                  designation.name = P
                system scada
                  designation.name = S
                """;
        for (String supply : List.of("products = @thing", "assets = @plc", "systems = @scada")) {
            told(
                    Part.PRODUCT_AND_IMPORTANCE,
                    "  supply[a]." + supply + "\n  supply[b].importance = low\n" + things,
                    List.of(),
                    List.of());
        }
    }

    @Test
    void informationIsToldOnceWithItsLabel() {
        Mapping mapping = mapping(
                "",
                given("Drawing 1", Tlp.AMBER_STRICT),
                given("Drawing 1", Tlp.AMBER_STRICT),
                given("Drawing 1", Tlp.GREEN));
        assertThat(part(mapping, Part.INFORMATION_FLOWS).known())
                .containsExactly("Drawing 1 (TLP:AMBER_STRICT)", "Drawing 1 (TLP:GREEN)");
        assertThat(part(mapping, Part.INFORMATION_FLOWS).missing()).isEmpty();
        assertThat(part(mapping("", true), Part.INFORMATION_FLOWS).missing())
                .as("somebody said that none flows")
                .isEmpty();
    }

    @Test
    void onlyAContactForAssuranceIsAskedForProof() {
        told(Part.ASSURANCE_CONTACTS, """
                  thirdPartyContact[a].role = security
                  thirdPartyContact[a].name = Mr Alarm
                  thirdPartyContact[b].name = Mr Nothing
                """, List.of(), List.of("whom to ask for proof"));
        told(Part.ASSURANCE_CONTACTS, """
                  thirdPartyContact[a].role = assurance
                  thirdPartyContact[a].name = Ms Proof
                  thirdPartyContact[a].email = proof@example.org
                  thirdPartyContact[b].role = assurance
                  thirdPartyContact[b].email = b@example.org
                  thirdPartyContact[b].phone = 1
                  thirdPartyContact[c].role = assurance
                  thirdPartyContact[c].phone = 112
                """, List.of("Ms Proof", "b@example.org", "112"), List.of());
        told(
                Part.ASSURANCE_CONTACTS,
                "  thirdPartyContact[a].role = assurance\n  thirdPartyContact[a].hours = always\n",
                List.of(),
                List.of("whom to ask for proof"));
    }

    @Test
    void lastAssessmentIsToldWithItsActionsAndWhenTheNextIsDue() {
        told(
                Part.LAST_ASSESSMENT,
                """
                  supplierAssessment[old].assessed = 2024-01-01
                  supplierAssessment[old].openActions = forgotten
                  supplierAssessment[new].assessed = 2026-01-01
                  supplierAssessment[new].result = passed
                  supplierAssessment[new].openActions = patch; train
                  supplierAssessment[new].nextDue = 2027-01-01
                """,
                List.of(
                        "assessed on 2026-01-01",
                        "still to be done: patch",
                        "still to be done: train",
                        "next due on 2027-01-01"),
                List.of());
    }

    @Test
    void assessmentIsOverdueOnTheDayAfterItIsDue() {
        String passed = "  supplierAssessment[a].result = passed\n  supplierAssessment[a].assessed = 2026-01-01\n";
        told(
                Part.LAST_ASSESSMENT,
                passed + "  supplierAssessment[a].nextDue = 2026-10-31\n",
                List.of("assessed on 2026-01-01", "next due on 2026-10-31, overdue"),
                List.of());
        told(
                Part.LAST_ASSESSMENT,
                passed + "  supplierAssessment[a].nextDue = 2026-11-01\n",
                List.of("assessed on 2026-01-01", "next due on 2026-11-01"),
                List.of());
    }

    @Test
    void assessmentWithoutAResultOrADayLacksIt() {
        told(
                Part.LAST_ASSESSMENT,
                "  supplierAssessment[a].nextDue = 2026-11-02\n",
                List.of("next due on 2026-11-02"),
                List.of("when it was last assessed", "how the last assessment ended"));
    }

    @Test
    void withoutADayOfItsOwnAnAssessmentIsDueByHowMuchDependsOnTheThirdParty() {
        String assessed = "  supplierAssessment[a].result = passed\n  supplierAssessment[a].assessed = 2026-01-01\n";
        told(
                Part.LAST_ASSESSMENT,
                assessed + "  thirdPartyProfile.importance = critical\n",
                List.of("assessed on 2026-01-01", "next due on 2026-07-01, overdue"),
                List.of());
        told(Part.LAST_ASSESSMENT, assessed, List.of("assessed on 2026-01-01", "next due on 2028-01-01"), List.of());
        told(
                Part.LAST_ASSESSMENT,
                assessed + "access-path vpn\n  remoteAccess.thirdParty = @vendor\n",
                List.of("assessed on 2026-01-01", "next due on 2027-01-01"),
                List.of());
    }

    @Test
    void certificateHoldsOnItsLastDayAndHasLapsedOnTheNext() {
        String certificate = "  conformity[a].standard = iec_62443_2_4\n  conformity[a].certificate = C-1\n";
        told(
                Part.CERTIFICATIONS,
                certificate + "  conformity[a].validUntil = 2026-11-01\n",
                List.of("IEC 62443-2-4, certified, valid until 2026-11-01"),
                List.of());
        told(
                Part.CERTIFICATIONS,
                certificate + "  conformity[a].validUntil = 2026-10-31\n",
                List.of("IEC 62443-2-4, lapsed, was valid until 2026-10-31"),
                List.of("a certificate for IEC 62443-2-4 that holds"));
        told(
                Part.CERTIFICATIONS,
                certificate,
                List.of("IEC 62443-2-4, certified, until when is not recorded"),
                List.of());
    }

    @Test
    void claimAndCertificateNeedAProof() {
        told(
                Part.CERTIFICATIONS,
                "  conformity[a].standard = soc_2\n",
                List.of("SOC 2, claimed"),
                List.of("the proof for SOC 2"));
        told(
                Part.CERTIFICATIONS,
                "  conformity[a].standard = iso_27001\n  conformity[a].proof = certificate\n",
                List.of("ISO/IEC 27001, certified, until when is not recorded"),
                List.of("the proof for ISO/IEC 27001"));
        told(
                Part.CERTIFICATIONS,
                "  conformity[a].evidence = folder 7\n",
                List.of("a standard that is not recorded, claimed"),
                List.of());
        told(
                Part.CERTIFICATIONS,
                """
                  conformity[a].standard = cyber_essentials
                  conformity[a].validUntil = 2026-10-31
                  conformity[b].standard = other
                  conformity[b].proof = claim
                  conformity[b].evidence = letter
                  conformity[b].validUntil = 2027-01-01
                """,
                List.of(
                        "Cyber Essentials, lapsed, was valid until 2026-10-31",
                        "another standard, claimed, valid until 2027-01-01"),
                List.of("a certificate for Cyber Essentials that holds", "the proof for Cyber Essentials"));
    }
}
