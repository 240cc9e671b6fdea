package org.asbuilt.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.category.Priorities;
import org.asbuilt.change.Change;
import org.asbuilt.information.InformationRegister;
import org.asbuilt.information.value.Held;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.path.Connectivity;
import org.asbuilt.reconcile.Item;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;

/**
 * What reports stand on: the record at one moment as one reader sees it, and what was found out about it. Each part is worked out when
 * it is asked for. What cannot be known at that moment, or is not shown to the reader, is empty, and the report says so.
 */
public interface Grounds {
    /** The record with all that is known beside it. */
    Circumstances around();

    /** What rules and criteria say of it. */
    Assessment assessment();

    /** Who reaches whom. */
    Connectivity connectivity();

    /** What matters, how exposed it is and how much access to it is needed. */
    Priorities priorities();

    /** What is documented, permitted and observed. */
    Optional<ThreeWay> threeWay();

    /** The vulnerabilities of assets, the most urgent first. */
    Optional<List<Weakness>> weaknesses();

    /** How attacks get through the plant. */
    Overview attacks();

    /** The attack trees as they stand. */
    List<TreeJudgement> trees();

    /** The register of information. */
    InformationRegister information();

    /** Who was given what; empty for whoever does not read the register of what left. */
    Optional<List<Held>> held();

    /** How the ways in of third parties were used in the last days. */
    List<AccessUse> use(int days);

    /** What sources say against the record and nobody has disposed of. */
    List<Item> open();

    /** The changes of the record, oldest first. */
    List<Change> changes();

    /** The record as it was known at a moment. */
    Snapshot recordedAt(Instant moment);

    /** The changes that made the commits after one, up to the record of this report, oldest first. */
    List<Written> written(long after);

    /** The signed ends of the logs; empty for whoever does not see all of the record. */
    List<Sealed> seals();

    /** Who may do what here; empty for whoever does not audit. */
    Optional<List<Permitted>> permitted();

    /**
     * One commit.
     *
     * @param number its number
     * @param recorded when
     * @param author who
     * @param message what for
     * @param change under which change, if it was one
     * @param edits how many edits it has
     */
    record Written(long number, Instant recorded, String author, String message, Optional<String> change, int edits) {}

    /**
     * The signed end of a log.
     *
     * @param log which
     * @param size how many entries it has
     * @param root the root of the tree over them, in hexadecimal digits
     * @param note the checkpoint as a signed note
     */
    record Sealed(String log, long size, String root, String note) {}

    /**
     * What one person may do.
     *
     * @param person the user name
     * @param role the role
     * @param where for which part of the plant, in words
     * @param since since when
     * @param reviewed when somebody last confirmed it
     */
    record Permitted(String person, String role, String where, Instant since, Optional<Instant> reviewed) {}
}
