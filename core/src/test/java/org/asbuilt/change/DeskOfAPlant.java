package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.PlantText;
import org.asbuilt.validation.Prediction;

/** A change desk over a small plant in memory, for tests. */
abstract class DeskOfAPlant {
    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final Basis READ = new Basis.Stated("anna", "read on site");
    static final PlantText PLANT = PlantText.of("""
            zone cell
              designation.name = Cell
            zone shutdown
              designation.name = Shutdown system
              zoneProfile.zoneType = safety
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
              nameplate.serialNumber = S-1
              platform.firmwareVersion = 4.4
              networkPort[x1].mac = 00:1b:1b:00:00:01
              networkPort[x1].addresses = 192.0.2.10
              account[admin].name = admin
            asset logic-solver
              designation.name = SIS-1
              placement.zone = @shutdown
            asset firewall
              designation.name = FW-1
              assetRole.flags = shared_it_ot
            person carla
              designation.name = Carla
              personProfile.user = carla
            person dora
              designation.name = Dora
              personProfile.user = dora
              training[induction].content = Change procedure
              training[induction].validUntil = 2026-10-01
              training[aid].content = First aid
              training[aid].validUntil = 2027-10-01
            person emil
              designation.name = Emil
              personProfile.user = emil
              training[induction].content = Change procedure
              training[induction].validUntil = 2025-10-01
              training[again].content = Change procedure
              training[again].validUntil = 2027-10-01
            responsibility safety
              responsibility.role = safety_engineer
              responsibility.holder = @carla
              responsibility.zones = @shutdown
            change-window outage
              designation.name = Autumn outage
              maintenanceWindow.starts = 2026-11-02T08:00
              maintenanceWindow.duration = PT8H
              maintenanceWindow.timeZone = UTC
              maintenanceWindow.zones = @cell
            information-item drawing
              designation.name = Network drawing
              depiction.assets = @plc
              informationProfile.label = amber
              registerEntry.owner = @emil
            information-item manual
              designation.name = Manual
            threat-scenario stop
              designation.name = Stop the boiler
            third-party acme
              designation.name = Acme
            connection vendor-line
              designation.name = Vendor line
              link.source = @acme
              link.destination = @plc
            person hugo
              designation.name = Hugo
              personProfile.user = hugo
            responsibility risk
              responsibility.role = senior_risk_owner
              responsibility.holder = @hugo
            conduit road
              designation.name = Road
              conduitProfile.zones = @cell; @shutdown
            connection trip
              link.source = @plc
              link.destination = @logic-solver
              constraints.latencyMax = 10
            """);

    final InMemory store = new InMemory(PLANT.snapshot());
    Evidence evidence = Evidence.NONE;
    final ChangeDesk desk = new ChangeDesk(
            store,
            store,
            at -> Circumstances.of(
                    store.snapshot(),
                    at,
                    new Background(evidence, PLANT.background().logged(), List.of())));

    List<Prediction.Verdict> verdicts(Change change, Instant at) {
        return desk.review(change, at).predictions().stream()
                .map(Prediction.Judged::verdict)
                .toList();
    }

    /** What a mirror port saw of the PLC after the work. */
    static Evidence claimed(String address) {
        PlantText seen = PlantText.of("""
                asset plc
                  designation.name = PLC-1
                claim plc networkPort[x1].addresses = %s from "mirror" passive_monitoring 2026-11-10
                """.formatted(address));
        return seen.background().evidence();
    }

    Change proposed(ChangeType type, Edit edit) {
        return done(desk.propose(
                "anna", NOW, type, "Alter it", "because", store.snapshot().commit(), List.of(edit)));
    }

    Change now(Change change) {
        return store.change(change.id()).orElseThrow();
    }

    List<String> objections(Change change) {
        return desk.verdicts(now(change), NOW).stream()
                .flatMap(verdict -> verdict.objections().stream())
                .toList();
    }

    static Edit firmware(String version) {
        return put("plc", "platform.firmwareVersion", version, PlantTime.ALWAYS);
    }

    static Edit put(String subject, String path, String value, PlantTime valid) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(
                PLANT.id(subject),
                part.slot(),
                Map.of(part.part(), Said.value(part.shape().canonical(value), READ)),
                valid);
    }

    static Plan.Period period(String from) {
        return new Plan.Period(Instant.parse(from), Instant.parse(from).plusSeconds(3600));
    }

    static Plan plan(Plan.Extent extent, Optional<Instant> ends) {
        return new Plan(
                extent,
                Optional.of("gail"),
                Optional.of("none"),
                Optional.of("closes a hole"),
                Optional.of("none"),
                Optional.of("nobody"),
                Optional.of("watch it for an hour"),
                Optional.of("load the old firmware"),
                Optional.of("nobody"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Plan.Ticket("CHG-1", Optional.of(URI.create("https://tickets.example/1")))),
                ends,
                Optional.empty(),
                new TreeSet<Id>(),
                Optional.empty(),
                Optional.empty());
    }

    static Change done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).change();
    }

    static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }
}
