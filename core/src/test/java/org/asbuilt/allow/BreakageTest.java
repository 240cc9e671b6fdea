package org.asbuilt.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Designation;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.network.Extent;
import org.asbuilt.network.Plant;
import org.junit.jupiter.api.Test;

/** What other rules would do to connections. */
class BreakageTest {
    private static final Id OFFICE = Id.of(Kind.ZONE, "office");
    private static final Id CONTROL = Id.of(Kind.ZONE, "control");
    private static final Id FW = Plant.asset("fw");

    private static Plant plant() {
        return new Plant()
                .say(OFFICE, Designation.class, "", "name", "Office")
                .say(CONTROL, Designation.class, "", "name", "Control")
                .device("fw", "FortiOS")
                .face("fw", "a", "10.1.0.1/24")
                .face("fw", "b", "10.2.0.1/24")
                .rule("fw", "policy", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/80")
                .host("pc", "10.1.0.7")
                .host("plc", "10.2.0.9")
                .say(Plant.asset("pc"), Placement.class, "", "zone", OFFICE.value())
                .say(Plant.asset("plc"), Placement.class, "", "zone", CONTROL.value());
    }

    private static Id connection(Plant plant, int port, String required, String observed) {
        Id id = Id.of(Kind.CONNECTION, "port" + port);
        plant.say(id, Link.class, "", "source", Plant.asset("pc").value())
                .say(id, Link.class, "", "destination", Plant.asset("plc").value())
                .say(id, Link.class, "", "transport", "tcp", "port", Integer.toString(port))
                .say(id, ThreeStates.class, "", "required", required, "observed", observed);
        return id;
    }

    private static SortedMap<String, FilterRule> rules(Plant plant) {
        return plant.snapshot().subject(FW).orElseThrow().facets(FilterRule.class);
    }

    @Test
    void whatIsSeenAndWouldBeRefusedIsNamedWithTheRuleThatRefuses() {
        Plant plant = plant();
        Id modbus = connection(plant, 502, "true", "true");
        Id web = connection(plant, 80, "false", "true");
        Id shell = connection(plant, 22, "true", "false");
        Snapshot live = plant.snapshot();
        SortedMap<String, FilterRule> proposed = rules(new Plant()
                .rule("fw", "policy", 1, "deny", "10.1.0.0/24", "10.2.0.9", "tcp/80")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502;tcp/22"));
        Breakage breakage =
                Breakage.of(live, Candidate.ruled(live, FW, proposed), Breakage.between(List.of(OFFICE, CONTROL)));
        assertThat(breakage.effects()).hasSize(2);
        Breakage.Effect broken = breakage.effects().getFirst();
        assertThat(broken.connection()).isEqualTo(web);
        assertThat(broken.turn()).isEqualTo(Breakage.Turn.BREAKS);
        assertThat(broken.now()).isEqualTo(Extent.WHOLLY);
        assertThat(broken.then()).isEqualTo(Extent.NOT);
        assertThat(broken.matters()).isTrue();
        assertThat(broken.certain()).isTrue();
        Breakage.Refusal refusal = broken.refusal().orElseThrow();
        assertThat(refusal.name()).isEqualTo("fw");
        assertThat(refusal.rule().orElseThrow().position()).isEqualTo(1);
        Breakage.Effect opened = breakage.effects().getLast();
        assertThat(opened.connection()).isEqualTo(shell);
        assertThat(opened.turn()).isEqualTo(Breakage.Turn.OPENS);
        assertThat(opened.refusal()).isEmpty();
        assertThat(breakage.effects()).noneMatch(effect -> effect.connection().equals(modbus));
        assertThat(breakage.gains())
                .singleElement()
                .satisfies(gain -> assertThat(gain.lines()).containsExactly("10.1.0.7 to 10.2.0.9 tcp/22"));
    }

    @Test
    void whatFallsThroughIsRefusedByTheList() {
        Plant plant = plant();
        connection(plant, 502, "true", "true");
        Snapshot live = plant.snapshot();
        SortedMap<String, FilterRule> proposed =
                rules(new Plant().rule("fw", "policy", 1, "permit", "10.1.0.8", "10.2.0.9", "tcp/502"));
        Breakage breakage = Breakage.of(live, Candidate.ruled(live, FW, proposed), List.of());
        assertThat(breakage.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.refusal().orElseThrow().list()).isEqualTo("policy");
            assertThat(effect.refusal().orElseThrow().rule()).isEmpty();
        });
    }

    @Test
    void theSameRulesChangeNothing() {
        Plant plant = plant();
        connection(plant, 502, "true", "true");
        Snapshot live = plant.snapshot();
        Breakage breakage = Breakage.of(
                live,
                Candidate.configured(live, FW, live.subject(FW).orElseThrow()),
                Breakage.between(List.of(OFFICE, CONTROL)));
        assertThat(breakage.effects()).isEmpty();
        assertThat(breakage.gains()).isEmpty();
    }

    @Test
    void aNameThatIsNotResolvedMakesItUnclear() {
        Plant plant = plant();
        connection(plant, 502, "true", "true");
        Snapshot live = plant.snapshot();
        SortedMap<String, FilterRule> proposed =
                rules(new Plant().rule("fw", "policy", 1, "permit", "name:PCs", "10.2.0.9", "tcp/502"));
        assertThat(Breakage.of(live, Candidate.ruled(live, FW, proposed), List.of())
                        .effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.turn()).isEqualTo(Breakage.Turn.UNCLEAR));
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Candidate.ruled(plant().snapshot(), Plant.asset("other"), new TreeMap<>()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("a device of the record");
    }
}
