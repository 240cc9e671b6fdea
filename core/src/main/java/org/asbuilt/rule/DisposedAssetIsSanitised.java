package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Disposal;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What left the plant took no data along. */
public record DisposedAssetIsSanitised() implements Rule {
    private static final PartPath SANITISED = PartPath.of(Disposal.class, "sanitised");
    private static final Manual MANUAL = Manual.of(
            "A disposed asset has evidence that its data were destroyed",
            Kind.ASSET,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "A controller from the skip holds the program, the addresses and often the passwords of the plant. Second-hand equipment is a known way of reconnaissance.",
            "A thing that never held data, such as a relay without memory; say \"not applicable\".",
            "File the certificate of the disposal firm or the note of who wiped it and how; where that is lost, change the passwords that it held.",
            "Requirements P1.M-12; ISO/IEC 27001:2022 A.7.14; NERC CIP-011-3 R2; IEC 62443-2-1:2024 SPE 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean disposed = asset.facet(Lifecycle.class)
                .flatMap(Lifecycle::state)
                .filter(LifecycleState.DISPOSED::equals)
                .isPresent();
        return disposed
                ? Answers.require(
                        this, asset, SANITISED, "was disposed of without evidence that its data were destroyed")
                : List.of();
    }
}
