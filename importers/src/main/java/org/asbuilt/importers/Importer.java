package org.asbuilt.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Turns the bytes of one file format into claims. The list of permitted classes is the catalogue.
 *
 * <p>To add one: write the class, name it here and in {@link Importers}, and put a golden case under
 * {@code golden/<name>/<case>/}. Detection against all other inputs, limits, dry run and receipt are then tested by
 * themselves.
 */
public sealed interface Importer
        permits PacketCapture,
                Spreadsheet,
                NmapXml,
                NmapText,
                ArkimeSessions,
                AttackTechniques,
                AutomationMl,
                BacnetEde,
                CiscoAsa,
                CiscoIos,
                CodesysExport,
                CommandOutput,
                CsafAdvisory,
                CycloneDx,
                DhcpLeases,
                Dnp3DeviceProfile,
                DocumentFile,
                DrawIo,
                EdsFile,
                ExploitPredictions,
                FirewallVpnLog,
                FlowRecords,
                FortiGate,
                Grassmarlin,
                Gsd,
                Gsdml,
                HirschmannClassic,
                HirschmannHios,
                Iec61131Text,
                Iodd,
                IptablesSave,
                Junos,
                KnownExploitedVulnerabilities,
                MikroTik,
                Moxa,
                NetBox,
                NetBoxExport,
                Nftables,
                OpcUaNodeSet,
                OpnSense,
                PanOs,
                PlcOpen,
                PortableInventory,
                RockwellL5k,
                RockwellL5x,
                RuggedcomRos,
                RuggedcomRox,
                RunZero,
                Scalance,
                SchneiderXef,
                SclSubstation,
                SecureShellLog,
                SensorObservations,
                ServiceNow,
                SessionTable,
                Spdx,
                StaffStatements,
                Step7Hardware,
                SuricataEve,
                TiaBlock,
                Visio,
                VpnLog,
                WalkdownSheet,
                Westermo,
                WindowsLogons,
                ZeekLogs {

    /** The name in commands, receipts and the API, in lower case with hyphens. */
    String name();

    /** What it reads, in a few words for people. */
    String reads();

    /** What is counted in the receipt: packets, rows, hosts. */
    String unit();

    /** The kind of source that such a file is, unless somebody says otherwise. */
    SourceType sourceType();

    /** The same where what was read tells more: a table of contracts is a contract register, whoever calls it a list. */
    default SourceType sourceType(Collection<Claim> made) {
        return sourceType();
    }

    /** Whether a file is one of its own; content counts more than the name. */
    Certainty certainty(Head head);

    /**
     * Reads the content at the bench.
     *
     * @throws IOException if the disk fails
     */
    void interpret(Reading reading) throws IOException;

    /**
     * Reads a file: every claim goes to the sink as soon as it is made, and the receipt tells what was understood. A
     * receipt with an error means that the reading ended there: what was claimed before it stands, what comes after is
     * not known. With {@link Claims#none()} it is a dry run.
     *
     * @throws java.io.UncheckedIOException if the disk fails; never because of what the file holds
     */
    default Receipt read(Input input, Limits limits, Claims sink, Progress progress) {
        return Reading.of(name(), unit(), input, limits, sink, progress, this::interpret);
    }

    /**
     * Writes a copy that holds everything but the logic of a controller, for an owner who wants to see changes and not to keep
     * the know-how; the copy gives the same claims. Empty if files of this format hold no logic; then nothing is written. If the
     * receipt has an error, the copy is not whole and must not be kept.
     *
     * @param copy takes the copy and stays open
     * @throws java.io.UncheckedIOException if a disk fails
     */
    default Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.empty();
    }
}
