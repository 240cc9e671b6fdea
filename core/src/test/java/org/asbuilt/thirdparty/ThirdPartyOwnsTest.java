package org.asbuilt.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Component;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is a third party's own, which parts come from it and how good its updates are. Source: requirements P5-03, P5-14, P5-15. */
class ThirdPartyOwnsTest {
    private static final PlantText PLANT = PlantText.of("""
            third-party northfell
              designation.name = Northfell
              supply[dosing].systems = @dosing
              supply[pump].assets = @pump
              advisoryChannel.role = csaf_provider
            third-party westmark
              designation.name = Westmark
              advisoryChannel.role = none
            third-party silent
              designation.name = Silent
            system dosing
              designation.name = Dosing
            system scada
              designation.name = SCADA
            asset pump
              component[b].name = agent
              component[b].supplier = NORTHFELL GmbH
              component[a].purl = pkg:generic/northfell/tool@1.2
              component[c].purl = pkg:generic/northfell@1.2
              component[d].purl = pkg:generic/westmark/northfell@1.2
              component[e].name = northfell
              component[f].purl = pkg:generic/northfell
            asset member
              placement.system = @dosing
            asset stranger
              placement.system = @scada
              component[z].supplier = Northfell
              component[z].purl = pkg:generic/westmark/x@1
            asset loose
              designation.name = Loose
            connection to-pump
              link.source = @loose
              link.destination = @pump
            connection from-member
              link.source = @member
              link.destination = @loose
            connection foreign
              link.source = @loose
              link.destination = @stranger
            connection endless
              designation.name = Endless
            access-path own-path
              remoteAccess.thirdParty = @northfell
            access-path foreign-path
              remoteAccess.thirdParty = @westmark
            access-path nobodys-path
              designation.name = Nobody
            contract own-contract
              contractProfile.thirdParty = @northfell
            contract foreign-contract
              contractProfile.thirdParty = @westmark
            person own-person
              personProfile.employer = @northfell
            person foreign-person
              personProfile.employer = @westmark
            product own-product
              productProfile.manufacturer = Northfell
              component[x].name = x
              vendorUpdate[1].version = 1
              vendorUpdate[1].categories = security_patch
              vendorUpdate[1].urgency = soon
              vendorUpdate[1].exploitation = none seen
              vendorUpdate[1].vulnerabilities = CVE-2026-1
              vendorUpdate[2].version = 2
              vendorUpdate[2].categories = security_patch
              vendorUpdate[2].urgency = later
              vendorUpdate[2].exploitation = none seen
              vendorUpdate[3].version = 3
              vendorUpdate[3].categories = security_patch
              vendorUpdate[3].urgency = later
            product other-product
              productProfile.manufacturer = northfell
              vendorUpdate[4].version = 4
              vendorUpdate[4].categories = security_patch
              vendorUpdate[5].version = 5
              vendorUpdate[none].version = none: no more to come
              component[none].name = none: no parts list
            product foreign-product
              productProfile.manufacturer = Westmark
              vendorUpdate[6].version = 6
            product nobodys-product
              designation.name = Nobody's
            zone cell
              designation.name = Cell
            """);
    private static final Circumstances AROUND = PLANT.circumstances();

    private static Subject subject(String name) {
        return AROUND.subject(PLANT.id(name)).orElseThrow();
    }

    @Test
    void itselfWhatItSuppliesAndWhatBelongsToItIsItsOwn() {
        OwnThings own = OwnThings.of(subject("northfell"), AROUND);
        List<String> names = List.of(
                "northfell",
                "dosing",
                "pump",
                "member",
                "to-pump",
                "from-member",
                "own-path",
                "own-contract",
                "own-person",
                "own-product",
                "other-product");
        for (Subject subject : AROUND.subjects().toList()) {
            assertThat(own.has(subject))
                    .as(subject.id().value())
                    .isEqualTo(names.stream().map(PLANT::id).anyMatch(subject.id()::equals));
        }
    }

    @Test
    void whatSpeaksOfOneThatWasMergedSpeaksOfTheOneThatTookItIn() {
        PlantText two = PlantText.of("""
                third-party northfell
                  designation.name = Northfell
                  supply[dosing].systems = @dosing
                third-party northfell-old
                  designation.name = Northfell Ltd
                system dosing
                  designation.name = Dosing
                system dosing-old
                  designation.name = Dosing skid
                asset pump
                  placement.system = @dosing-old
                access-path tunnel
                  remoteAccess.thirdParty = @northfell-old
                """);
        Basis said = new Basis.Stated("ada", "the same firm");
        Circumstances merged = Circumstances.of(
                two.snapshot()
                        .with(List.of(
                                new Edit.Merge(two.id("northfell"), two.id("northfell-old"), said),
                                new Edit.Merge(two.id("dosing"), two.id("dosing-old"), said))),
                two.now(),
                two.background());
        OwnThings own = OwnThings.of(merged.subject(two.id("northfell")).orElseThrow(), merged);
        for (String name : List.of("pump", "tunnel", "dosing")) {
            assertThat(own.has(merged.subject(two.id(name)).orElseThrow()))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void productThatCameLaterIsItsOwnByItsMaker() {
        PlantText later = PlantText.of("""
                product newer
                  productProfile.manufacturer = Northfell
                product strange
                  productProfile.manufacturer = Westmark
                """);
        OwnThings own = OwnThings.of(subject("northfell"), AROUND);
        assertThat(own.has(later.snapshot().subject(later.id("newer")).orElseThrow()))
                .isTrue();
        assertThat(own.has(later.snapshot().subject(later.id("strange")).orElseThrow()))
                .isFalse();
    }

    @Test
    void partComesFromItBySupplierOrByTheNamespaceOfItsPackage() {
        assertThat(SuppliedComponent.by(subject("northfell"), AROUND))
                .extracting(SuppliedComponent::holder, SuppliedComponent::key, SuppliedComponent::bySupplier)
                .containsExactly(
                        Tuple.tuple(PLANT.id("stranger"), "z", true),
                        Tuple.tuple(PLANT.id("pump"), "a", false),
                        Tuple.tuple(PLANT.id("pump"), "b", true));
        assertThat(SuppliedComponent.by(subject("westmark"), AROUND))
                .containsExactly(
                        new SuppliedComponent(
                                PLANT.id("stranger"),
                                "z",
                                Optional.ofNullable(AROUND.subject(PLANT.id("stranger"))
                                                .orElseThrow()
                                                .facets(Component.class)
                                                .get("z"))
                                        .orElseThrow(),
                                false),
                        new SuppliedComponent(PLANT.id("pump"), "d", of("pkg:generic/westmark/northfell@1.2"), false));
        assertThat(SuppliedComponent.by(subject("silent"), AROUND)).isEmpty();
    }

    private static Component of(String purl) {
        return new Component(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(purl),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.empty(),
                new TreeSet<>());
    }

    @Test
    void updatesAreCountedByWhatTheMakerSaysOfThem() {
        assertThat(UpdateQuality.of(subject("northfell"), AROUND))
                .isEqualTo(new UpdateQuality(5, 4, 3, 2, 1, Optional.of(true), 1));
        assertThat(UpdateQuality.of(subject("westmark"), AROUND))
                .isEqualTo(new UpdateQuality(1, 0, 0, 0, 0, Optional.of(false), 0));
        assertThat(UpdateQuality.of(subject("silent"), AROUND))
                .isEqualTo(new UpdateQuality(0, 0, 0, 0, 0, Optional.empty(), 0));
    }
}
