package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset that can be touched has a maker and a model. */
public record AssetHasMakerAndModel() implements Rule {
    private static final PartPath MANUFACTURER = PartPath.of(Nameplate.class, "manufacturer");
    private static final PartPath MODEL = PartPath.of(Nameplate.class, "model");
    private static final Manual MANUAL = Manual.of(
            "Every asset that can be touched has a manufacturer and a model",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Advisories, end of support and spare parts all go by maker and model. Without them nobody can tell whether last night's advisory concerns this plant.",
            "Panels and equipment built by a small workshop; enter the workshop.",
            "Read the nameplate on the next walkdown; a photo is enough. The prefix of a MAC address is a hint only: it may name the network card.",
            "Asset inventory guidance (August 2025) appendix A, attribute 9 and 10; NERC CIP-010-4 R1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset) || !Classes.hasBody(asset)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(0);
        found.addAll(Answers.require(this, asset, MANUFACTURER, "has no manufacturer"));
        found.addAll(Answers.require(this, asset, MODEL, "has no model"));
        return found;
    }
}
