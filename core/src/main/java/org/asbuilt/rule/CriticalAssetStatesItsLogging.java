package org.asbuilt.rule;

import java.util.List;
import java.util.SortedMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LogCollection;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Upkeep;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A critical programmable asset says what it logs. */
public record CriticalAssetStatesItsLogging() implements Rule {
    private static final PartPath LOGGING = PartPath.of(Upkeep.class, "logging");
    private static final Manual MANUAL = Manual.of(
            "A programmable asset that is rated high or critical says what it logs and where to",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whether somebody changed the program last night can be found out only if something wrote it down, and not on the device that was attacked.",
            "Old controllers that cannot log; say \"none\" and what watches them instead.",
            "Enter what is logged and where it goes; else note what the sensor on its network covers.",
            "Requirements P3-28; asset inventory guidance (August 2025) appendix A, attribute 7; IEC 62443-3-3:2013 SR 2.8 and SR 6.1; ISO/IEC 27001:2022 A.8.15");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CRITICAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isCritical(asset) || !around.isAtWork(asset) || !Classes.isProgrammable(asset)) {
            return List.of();
        }
        SortedMap<String, LogCollection> logs = asset.facets(LogCollection.class);
        if (logs.isEmpty()) {
            return Answers.require(this, asset, LOGGING, "is rated high or critical and does not say what it logs");
        }
        return logs.values().stream().anyMatch(log -> log.destination().isPresent())
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        PartPath.of(LogCollection.class, logs.firstKey(), "destination"),
                        asset.name() + " is rated high or critical and sends its logs nowhere as far as is known"));
    }
}
