package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every function says what its loss means. */
public record FunctionStatesImpact() implements Rule {
    private static final SortedMap<PartPath, String> IMPACTS = new TreeMap<>(Map.of(
            PartPath.of(FunctionProfile.class, "safetyImpact"), "people",
            PartPath.of(FunctionProfile.class, "environmentImpact"), "the environment",
            PartPath.of(FunctionProfile.class, "operationImpact"), "operation",
            PartPath.of(FunctionProfile.class, "financialImpact"), "cost"));
    private static final Manual MANUAL = Manual.of(
            "Every function states the impact of its loss on safety, environment, operation and finance",
            Kind.FUNCTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "The impact of a function is what the criticality of its assets is drawn from. An open axis is read as \"none\", wrongly.",
            "None: an axis without impact is \"negligible\".",
            "Rate the missing axes with operations, safety and finance at one table.",
            "Requirements G-07; IEC 62443-3-2:2020 ZCR 2.1 and ZCR 5.3; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject function, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        IMPACTS.forEach((part, words) ->
                found.addAll(Answers.require(this, function, part, "does not say what its loss means for " + words)));
        return found;
    }
}
