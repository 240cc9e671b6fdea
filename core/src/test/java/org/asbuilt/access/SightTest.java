package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Extent;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {
    private static final PlantText PLANT = PlantText.of("""
            site north
              designation.name = North
            site south
              designation.name = South
            zone cell
              designation.name = Cell
              placement.site = @north
            zone inner
              designation.name = Inner
              placement.zone = @cell
            network lan
              designation.name = Cell LAN
              placement.site = @north
            asset plc
              designation.name = PLC
              placement.zone = @inner
              networkPort[1].label = X1
              account[admin].name = admin
            asset pump
              designation.name = Pump
              placement.site = @south
            connection across
              link.source = @plc
              link.destination = @pump
            connection southern
              link.source = @pump
              link.destination = @pump
            third-party maker
              designation.name = Maker
            third-party other
              designation.name = Other
            access-path tunnel
              designation.name = Tunnel
              remoteAccess.thirdParty = @maker
              remoteAccess.destinations = @plc
            person anna
              designation.name = Anna
            person berta
              designation.name = Berta
            responsibility expert
              designation.name = Expert of the north
              responsibility.holder = @anna
              responsibility.sites = @north
            asset secret
              designation.name = Secret
              placement.zone = @inner
              handling.label = RED
              handling.recipients = carla
            """);
    private static final Snapshot WHOLE = PLANT.snapshot();
    private static final Instant NOW = PLANT.now();

    @Test
    void theProgramItselfSeesEverything() {
        assertThat(Sight.of(View.EVERYTHING, WHOLE, NOW).seen()).isSameAs(WHOLE);
    }

    @Test
    void whoeverIsConfinedToASiteSeesWhatIsThereAndWhatThatLeadsTo() {
        assertThat(seen(sight("dora", Role.RECORD_OWNER, Set.of("north"))))
                .containsExactlyInAnyOrder(
                        "north", "cell", "inner", "lan", "plc", "across", "maker", "tunnel", "anna", "expert");
    }

    @Test
    void aZoneAroundIsSeenButNotWhatElseStandsInIt() {
        assertThat(seen(sight("dora", Role.RECORD_OWNER, Set.of("inner"))))
                .contains("inner", "cell", "plc")
                .doesNotContain("north", "south", "pump", "southern", "other", "berta");
    }

    @Test
    void twoGrantsShowBothPartsEachWithItsGroups() {
        Person person = Person.invited("dora", "Dora", Set.of(), NOW)
                .withGrants(List.of(
                        grant(Role.RECORD_OWNER, Set.of("north")), grant(Role.CONTROL_ENGINEER, Set.of("south"))));
        Sight sight = Sight.of(View.of(person, NOW), WHOLE, NOW);
        assertThat(seen(sight)).contains("plc", "pump", "southern");
        assertThat(sight.sees(PLANT.id("plc"), "account")).isTrue();
        assertThat(sight.sees(PLANT.id("pump"), "account")).isFalse();
    }

    @Test
    void ofWhatIsInSightTheGroupsOfTheRoleAreSeenAndTheName() {
        Sight sight = sight("dora", Role.CONTROL_ENGINEER, Set.of());
        assertThat(sight.seen().subject(PLANT.id("plc")).orElseThrow().facts().keySet())
                .extracting(Slot::facet)
                .containsExactlyInAnyOrder("designation", "networkPort", "placement");
        assertThat(seen(sight)).contains("pump", "anna").doesNotContain("maker", "tunnel");
    }

    @Test
    void aRedLabelIsForThoseThatItNames() {
        assertThat(seen(sight("dora", Role.RECORD_OWNER, Set.of()))).doesNotContain("secret");
        assertThat(seen(sight("carla", Role.RECORD_OWNER, Set.of()))).contains("secret");
        assertThat(Sight.of(View.ofBrokenGlass(Person.invited("dora", "Dora", Set.of(), NOW)), WHOLE, NOW)
                        .sees(PLANT.id("secret")))
                .as("breaking the glass does not break a name")
                .isFalse();
    }

    @Test
    void whatIsHiddenNowIsHiddenInThePastToo() {
        Snapshot labelled = WHOLE.with(List.of(put("pump", "handling", "label", "red")));
        Sight sight = Sight.of(sight("dora", Role.READER, Set.of()).view(), labelled, NOW);
        assertThat(sight.earlier(WHOLE).subject(PLANT.id("pump"))).isEmpty();
        assertThat(sight.earlier(WHOLE).subject(PLANT.id("plc"))).isPresent();
        assertThat(Sight.of(View.EVERYTHING, labelled, NOW).earlier(WHOLE)).isSameAs(WHOLE);
    }

    @Test
    void whatIsRedAndNamesNobodyIsForTheOwnersOfTheRecord() {
        Snapshot unnamed = WHOLE.with(List.of(put("pump", "handling", "label", "RED")));
        assertThat(seen(Sight.of(sight("olga", Role.RECORD_OWNER, Set.of()).view(), unnamed, NOW)))
                .contains("pump");
        assertThat(seen(Sight.of(
                        sight("olga", Role.RECORD_OWNER, Set.of("north")).view(), unnamed, NOW)))
                .doesNotContain("pump");
        assertThat(seen(Sight.of(sight("rita", Role.READER, Set.of()).view(), unnamed, NOW)))
                .doesNotContain("pump");
    }

    @Test
    void whoeverJudgesWhetherSomethingRedComesToBeSeesItUntilItIs() {
        Id fresh = Id.of(org.asbuilt.model.Kind.INFORMATION_ITEM, "hazop");
        Edit edit = Edit.Put.of(
                fresh,
                Slot.parse("informationProfile"),
                Map.of(
                        "label",
                        Said.values(
                                List.of(Shape.named("informationProfile")
                                        .part("label")
                                        .canonical("RED")),
                                basis())),
                PlantTime.ALWAYS);
        Sight sight = sight("rita", Role.READER, Set.of());
        assertThat(sight.with(List.of(edit)).sees(edit)).isTrue();
        assertThat(sight.proposing(List.of(edit)).sees(edit)).isTrue();
        assertThat(sight.proposing(List.of(put("pump", "handling", "label", "RED"))))
                .isSameAs(sight);
        assertThat(sight.at(WHOLE.with(List.of(edit)), List.of(edit), NOW).sees(edit))
                .isFalse();
    }

    @Test
    void aSupplierReadsNothingMoreForOwningTheRecordOrJudgingWhatIsNew() {
        Person supplier =
                Person.invited("eva", "Eva", Set.of(Role.RECORD_OWNER), NOW).as("Eva", Affiliation.VENDOR, true);
        Sight sight = Sight.of(View.of(supplier, NOW), WHOLE, NOW);
        assertThat(seen(sight)).isEmpty();
        Edit edit = Edit.Put.of(
                Id.of(org.asbuilt.model.Kind.ASSET, "fresh"),
                Slot.parse("designation"),
                Map.of("name", Said.values(List.of("Fresh"), basis())),
                PlantTime.ALWAYS);
        assertThat(sight.with(List.of(edit)).sees(edit)).isFalse();
    }

    @Test
    void suppliersReadNothingThatIsNotLabelledForThem() {
        Person supplier = Person.invited("eva", "Eva", Set.of(Role.READER), NOW).as("Eva", Affiliation.VENDOR, true);
        assertThat(seen(Sight.of(View.of(supplier, NOW), WHOLE, NOW))).isEmpty();
        Snapshot shared = WHOLE.with(List.of(put("pump", "handling", "label", "GREEN")));
        assertThat(seen(Sight.of(View.of(supplier, NOW), shared, NOW))).containsExactly("pump");
    }

    @Test
    void whoeverHasNoRoleSeesNothing() {
        assertThat(seen(Sight.of(View.of(Person.invited("dora", "Dora", Set.of(), NOW), NOW), WHOLE, NOW)))
                .isEmpty();
    }

    @Test
    void aGrantThatHasEndedShowsNothing() {
        Grant ended = new Grant(
                Role.READER,
                Extent.EVERYTHING,
                NOW.minusSeconds(10),
                java.util.Optional.of(NOW),
                java.util.Optional.empty(),
                NOW,
                Optional.empty());
        Person person = Person.invited("dora", "Dora", Set.of(), NOW).withGrants(List.of(ended));
        assertThat(View.of(person, NOW).windows()).isEmpty();
        assertThat(View.of(person, NOW.minusSeconds(1)).windows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLaterSnapshotIsSeenAsIfItWereLookedAtAnew(Role role) {
        for (Set<String> scope : List.of(Set.<String>of(), Set.of("north"))) {
            Sight before = sight("dora", role, scope);
            List<Edit> edits = List.of(
                    put("pump", "handling", "label", "RED"),
                    put("secret", "handling", "label", "AMBER_STRICT"),
                    put("plc", "account[eng]", "name", "eng"),
                    new Edit.Retire(PLANT.id("southern"), PlantTime.ALWAYS, basis()));
            Snapshot later = WHOLE.with(edits);
            Sight after = before.at(later, edits, NOW);
            Sight anew = Sight.of(before.view(), later, NOW);
            assertThat(texts(after.seen())).isEqualTo(texts(anew.seen()));
        }
    }

    @Test
    void whatAnEditWouldBringIsSeenWhereItWouldBe() {
        Id fresh = Id.of(org.asbuilt.model.Kind.ASSET, "fresh");
        Edit here = Edit.Put.of(
                fresh,
                Slot.parse("placement"),
                Map.of("zone", Said.values(List.of(PLANT.id("inner").value()), basis())),
                PlantTime.ALWAYS);
        Edit there = Edit.Put.of(
                fresh,
                Slot.parse("placement"),
                Map.of("site", Said.values(List.of(PLANT.id("south").value()), basis())),
                PlantTime.ALWAYS);
        Sight sight = sight("dora", Role.RECORD_OWNER, Set.of("north"));
        assertThat(sight.with(List.of(here)).sees(here)).isTrue();
        assertThat(sight.with(List.of(there)).sees(there)).isFalse();
        assertThat(sight.sees(here)).as("nothing of it is there yet").isFalse();
    }

    /** Whatever the catalogue of facets grows to: what a role's groups leave out is in no snapshot that it sees. */
    @ParameterizedTest
    @EnumSource
    void noFacetOfAGroupThatARoleDoesNotReadIsSeen(Role role) {
        Sight sight = sight("dora", role, Set.of());
        Set<FieldGroup> shown = sight.seen()
                .everything()
                .flatMap(subject -> subject.facts().keySet().stream())
                .map(Slot::facet)
                .filter(facet -> !Set.of("designation", "handling").contains(facet))
                .map(facet -> Shape.named(facet).group())
                .collect(Collectors.toSet());
        assertThat(role.groups()).containsAll(shown);
    }

    private static Sight sight(String user, Role role, Set<String> scope) {
        Person person = Person.invited(user, user, Set.of(), NOW).withGrants(List.of(grant(role, scope)));
        return Sight.of(View.of(person, NOW), WHOLE, NOW);
    }

    private static Grant grant(Role role, Set<String> scope) {
        TreeSet<Id> sites = new TreeSet<>();
        TreeSet<Id> zones = new TreeSet<>();
        scope.forEach(name -> (name.equals("inner") ? zones : sites).add(PLANT.id(name)));
        return new Grant(
                role,
                new Extent(sites, new TreeSet<>(), zones, new TreeSet<>()),
                NOW,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                NOW,
                Optional.empty());
    }

    private static Set<String> seen(Sight sight) {
        return List.of(
                        "north",
                        "south",
                        "cell",
                        "inner",
                        "lan",
                        "plc",
                        "pump",
                        "across",
                        "southern",
                        "maker",
                        "other",
                        "tunnel",
                        "anna",
                        "berta",
                        "expert",
                        "secret")
                .stream()
                .filter(name -> sight.sees(PLANT.id(name)))
                .collect(Collectors.toSet());
    }

    private static Map<Id, String> texts(Snapshot snapshot) {
        return snapshot.everything()
                .collect(Collectors.toMap(
                        org.asbuilt.ledger.Subject::id,
                        subject -> subject.facts().toString()));
    }

    private static Edit put(String name, String slot, String part, String value) {
        return Edit.Put.of(
                PLANT.id(name),
                Slot.parse(slot),
                Map.of(
                        part,
                        Said.values(
                                List.of(Shape.named(Slot.parse(slot).facet())
                                        .part(part)
                                        .canonical(value)),
                                basis())),
                PlantTime.ALWAYS);
    }

    private static Basis basis() {
        return new Basis.Stated("anna", "known");
    }
}
