package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Outcome;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ImportView;

/**
 * The small real plant of the LICSTER project: its documents, and the captures and scans of 2019 and 2020. The data is no part of this
 * project; it is found by the system property {@code asbuilt.data}, or beside the repository.
 */
public final class LicsterPlant {
    /** The capture of the plant in 2020. */
    public static final String CAPTURE_2020 = "LICSTER_SHUTDOWN.pcapng";
    /** The scan of ports in 2020. */
    public static final String SCAN = "nmapscanLICSTER";
    /** The scan for hosts in 2020. */
    public static final String DISCOVERY = "networkdiscovery";
    /** What a test without the data says. */
    public static final String ABSENT = "no development data: set the system property asbuilt.data";

    private static final Pattern ROW =
            Pattern.compile("\\|\\s*([^|]+?)\\s*\\|\\s*(\\d+\\.\\d+\\.\\d+\\.\\d+)\\s*\\|\\s*([0-9a-f:]*)\\s*\\|");

    private LicsterPlant() {}

    /** Takes files in and gives their account. */
    public static ImportView taken(RecordOffice office, Upload.Origin origin, List<Path> files) {
        return office.intake()
                .take(
                        "erin",
                        files.stream().map(file -> Upload.of(file).from(origin)).toList(),
                        false,
                        (share, message) -> {})
                .account();
    }

    /** The scans were made in a laboratory; the permit says what each would have needed in a plant. */
    public static Upload.Origin permitted(RecordOffice office) {
        Collecting.Proposed permit = office.collecting()
                .permit(
                        "erin",
                        new Collecting.PermitDraft(
                                "Scans of the demonstrator",
                                Optional.empty(),
                                Optional.of(List.of("192.168.0.0/24")),
                                Optional.empty(),
                                Optional.of("nmap"),
                                Optional.of("discovery and port scan"),
                                Optional.of("on the demonstrator itself"),
                                Optional.of("none needed: the laboratory's own devices"),
                                Optional.of("head of the laboratory"),
                                Optional.of("the students' supervisor"),
                                Optional.of(Instant.parse("2018-01-01T00:00:00Z")),
                                Optional.empty(),
                                Optional.of(Instant.parse("2020-04-20T00:00:00Z")),
                                Optional.of(Instant.parse("2020-05-10T00:00:00Z")),
                                Optional.of("any fault of the demonstrator"),
                                Optional.empty(),
                                Optional.empty()));
        String change = done(permit.outcome()).id();
        done(office.desk().approve(change, "arthur", office.clock().instant(), "read"));
        done(office.desk().apply(change, "arthur", office.clock().instant()));
        return new Upload.Origin(Optional.empty(), Optional.of(permit.subjects().getFirst()));
    }

    /** Has what is selected accepted as a baseline. */
    public static void accept(RecordOffice office, Map<String, String> selection) {
        Proposals.Written written = office.proposals().selected("erin", "", selection);
        Change change = done(office.proposals()
                .propose("erin", ChangeType.BASELINE, "First baseline", "The device table of the project", written));
        done(office.desk().approve(change.id(), "arthur", office.clock().instant(), "read"));
        done(office.desk().apply(change.id(), "arthur", office.clock().instant()));
    }

    private static Change done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.change();
            case Outcome.Refused refused -> throw new AssertionError(refused.detail());
        };
    }

    /** The device table of the project's page on captures, with the services that its page on the PLC names. */
    public static Path deviceTable(Path data, Path folder) throws IOException {
        Map<String, String> services = Map.of("PLC", "502/tcp modbus; 8080/tcp http");
        assertThat(Files.readString(data.resolve("devices/plc/README.md"))).contains(":8080");
        List<String> lines = new ArrayList<>(List.of("Device;IP;MAC;Open ports"));
        Matcher rows = ROW.matcher(Files.readString(data.resolve("network_captures/README.md")));
        while (rows.find()) {
            lines.add(String.join(
                    ";",
                    rows.group(1),
                    rows.group(2),
                    rows.group(3),
                    "\"" + services.getOrDefault(rows.group(1), "") + "\""));
        }
        return Files.write(folder.resolve("devices.csv"), lines);
    }

    /** The folder of the plant; it need not be there. */
    public static Path data() {
        String property = System.getProperty("asbuilt.data", "");
        return (property.isEmpty() ? Path.of("../../shared/data") : Path.of(property)).resolve("plant-licster");
    }
}
