package org.asbuilt.importers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;

/** All importers, and the choice among them. */
public final class Importers {
    private static final List<Importer> ALL = List.of(
            new PacketCapture(),
            new Spreadsheet(),
            new NmapXml(),
            new NmapText(),
            new ArkimeSessions(),
            new AttackTechniques(),
            new AutomationMl(),
            new BacnetEde(),
            new CiscoAsa(),
            new CiscoIos(),
            new CodesysExport(),
            new CommandOutput(),
            new CsafAdvisory(),
            new CycloneDx(),
            new DhcpLeases(),
            new Dnp3DeviceProfile(),
            new DocumentFile(),
            new DrawIo(),
            new EdsFile(),
            new ExploitPredictions(),
            new FirewallVpnLog(),
            new FlowRecords(),
            new FortiGate(),
            new Grassmarlin(),
            new Gsd(),
            new Gsdml(),
            new HirschmannClassic(),
            new HirschmannHios(),
            new Iec61131Text(),
            new Iodd(),
            new IptablesSave(),
            new Junos(),
            new KnownExploitedVulnerabilities(),
            new MikroTik(),
            new Moxa(),
            new NetBox(),
            new NetBoxExport(),
            new Nftables(),
            new OpcUaNodeSet(),
            new OpnSense(),
            new PanOs(),
            new PlcOpen(),
            new PortableInventory(),
            new RockwellL5k(),
            new RockwellL5x(),
            new RuggedcomRos(),
            new RuggedcomRox(),
            new RunZero(),
            new Scalance(),
            new SchneiderXef(),
            new SclSubstation(),
            new SecureShellLog(),
            new SensorObservations(),
            new ServiceNow(),
            new SessionTable(),
            new Spdx(),
            new StaffStatements(),
            new Step7Hardware(),
            new SuricataEve(),
            new TiaBlock(),
            new Visio(),
            new VpnLog(),
            new WalkdownSheet(),
            new Westermo(),
            new WindowsLogons(),
            new ZeekLogs());

    private Importers() {}

    /** One of each, in the order of the catalogue. */
    public static List<Importer> all() {
        return ALL;
    }

    /** The importer of that name. */
    public static Optional<Importer> named(String name) {
        return ALL.stream().filter(importer -> importer.name().equals(name)).findFirst();
    }

    /** The importer that is most certain of a file; two that are equally certain are a question, never a guess. */
    public static Choice best(Head head) {
        List<Choice.Chosen> candidates = ALL.stream()
                .map(importer -> new Choice.Chosen(importer, importer.certainty(head)))
                .filter(candidate -> candidate.certainty().degree() != Certainty.Degree.NONE)
                .sorted(Comparator.comparing(
                        (Choice.Chosen candidate) -> candidate.certainty().degree(), Comparator.reverseOrder()))
                .toList();
        if (candidates.isEmpty()) {
            List<String> known = ALL.stream().map(Importer::reads).toList();
            String sentence = "No importer reads " + head.fileName() + ": " + Looks.like(head) + ". Can be read: "
                    + String.join("; ", known) + ".";
            return new Choice.Unknown(sentence, known);
        }
        Certainty.Degree highest = candidates.getFirst().certainty().degree();
        List<Choice.Chosen> equals = candidates.stream()
                .filter(candidate -> candidate.certainty().degree() == highest)
                .toList();
        if (equals.size() == 1) {
            return equals.getFirst();
        }
        String reasons = equals.stream()
                .map(candidate -> candidate.importer().name() + " ("
                        + candidate.certainty().reason() + ")")
                .collect(Collectors.joining(" or "));
        return new Choice.Undecided(
                equals.stream().map(Choice.Chosen::importer).toList(),
                "Is " + head.fileName() + " for " + reasons + "? Both are "
                        + highest.name().toLowerCase(Locale.ROOT) + ".");
    }
}
