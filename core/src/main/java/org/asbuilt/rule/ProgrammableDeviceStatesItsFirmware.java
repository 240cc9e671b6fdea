package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every programmable device states what it runs. */
public record ProgrammableDeviceStatesItsFirmware() implements Rule {
    private static final PartPath FIRMWARE = PartPath.of(Platform.class, "firmwareVersion");
    private static final PartPath OS_VERSION = PartPath.of(Platform.class, "osVersion");
    private static final Manual MANUAL = Manual.of(
            "Every programmable device states its firmware, or its operating system with the version",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whether an advisory applies depends on the version. Without one the answer is \"cannot tell\" for each advisory, and each of them costs a visit to the cabinet.",
            "Devices whose version can only be read with the maker's tool during a stop; enter it then.",
            "Take the version from the project file, the engineering tool or the boot screen; a configuration backup often has it.",
            "Asset inventory guidance (August 2025) appendix A, attribute 19 and 20; NERC CIP-010-4 R1.1.1; requirements G-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean known = Answers.given(asset, FIRMWARE) || Answers.given(asset, OS_VERSION);
        return known || !around.isAtWork(asset) || !Classes.isProgrammable(asset)
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        FIRMWARE,
                        asset.name() + " can be programmed and states no version of what it runs"));
    }
}
