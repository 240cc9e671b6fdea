package org.asbuilt.bench;

import java.io.IOException;
import java.util.Arrays;
import org.asbuilt.bench.capture.CaptureSpeed;
import org.asbuilt.bench.claims.ClaimsAtScale;
import org.asbuilt.bench.conformance.Conformance;
import org.asbuilt.bench.coverage.Coverage;
import org.asbuilt.bench.intake.IntakeAtScale;
import org.asbuilt.bench.load.FirstPage;
import org.asbuilt.bench.load.Load;
import org.asbuilt.bench.load.Soak;
import org.asbuilt.bench.report.Report;

/**
 * The one entry to all measurements: {@code record}, {@code history}, {@code review}, {@code reconcile}, {@code assess}, {@code rules}, {@code paths},
 * {@code attack}, {@code sites}, {@code claims}, {@code match}, {@code capture}, {@code intake}, {@code load},
 * {@code soak}, {@code start}, {@code coverage} or
 * {@code conformance}, each with its arguments; {@code report} runs those that have a goal and writes down how far it is reached.
 */
public final class Bench {
    private Bench() {}

    /** Runs the measurement that is named. */
    public static void main(String... arguments) throws IOException {
        String[] rest = arguments.length > 1 ? Arrays.copyOfRange(arguments, 1, arguments.length) : new String[0];
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "record" -> RecordAtScale.main(rest);
            case "history" -> HistoryAtScale.main(rest);
            case "review" -> ReviewAtScale.main(rest);
            case "reconcile" -> ReconcileAtScale.main(rest);
            case "assess" -> AssessmentAtScale.main(rest);
            case "rules" -> RulesAtScale.main(rest);
            case "paths" -> PathsAtScale.main(rest);
            case "attack" -> AttackAtScale.main(rest);
            case "sites" -> SitesAtScale.main(rest);
            case "claims" -> ClaimsAtScale.main(rest);
            case "match" -> MatchAtScale.main(rest);
            case "capture" -> CaptureSpeed.run(rest);
            case "intake" -> System.exit(IntakeAtScale.run(rest));
            case "load" -> System.exit(Load.run(rest));
            case "start" -> System.exit(FirstPage.run(rest));
            case "soak" -> System.exit(Soak.run(rest));
            case "report" -> System.exit(Report.run(rest));
            case "coverage" -> System.exit(Coverage.run(rest));
            case "conformance" -> System.exit(Conformance.run(rest));
            default -> {
                System.err.println(
                        "usage: bench record [assets [connections [jdbc-url]]] | history [assets [years [jdbc-url]]] | review [assets [connections]] |"
                                + " reconcile [assets [connections]] | assess [assets [connections]] | rules [devices"
                                + " [rules-of-each]] | paths [assets [connections]] | attack [assets [connections]] |"
                                + " sites [sites [assets-of-each]] | claims [claims-each-year [years [jdbc-url]]] | match [assets [models [DATA-FOLDER]]] | capture FILE"
                                + " [repetitions] | capture FOLDER megabytes conversations [repetitions] | capture made"
                                + " conversations | load [NAME=VALUE ...] | soak [NAME=VALUE ...] | start [NAME=VALUE ...] | intake [MEGABYTES]"
                                + " [SUBSTRING ...] | coverage [FOLDER] [--details] [SUBSTRING ...] | conformance"
                                + " [DATA-FOLDER] [--details] [CAPTURE-SUBSTRING ...] | report FOLDER [assets [connections"
                                + " [DATA-FOLDER]]]");
                System.exit(2);
            }
        }
    }
}
