package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PathControl;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Standing;

/** What enforces a conduit is an asset of the record, and in service. */
public record ConduitEnforcerIsInService() implements Rule {
    private static final Pattern BETWEEN = Pattern.compile("[,;/+&()]| and ");
    private static final Manual MANUAL = Manual.of(
            "What enforces a conduit is an asset of the record, and in service",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "If the record does not know the firewall, nobody patches it, backs it up or compares its rules; if"
                    + " it was taken out, the boundary went with it.",
            "The text names a set of rules or a product and not a device; add the name of the device.",
            "Enter the device as an asset, or correct its name here to the one that the record has.",
            "IEC 62443-3-2:2020 ZCR 6.3; requirements G-01");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        Optional<String> text = conduit.facet(ConduitProfile.class).flatMap(ConduitProfile::enforcedBy);
        if (text.isEmpty()) {
            return controlled(conduit, around);
        }
        List<Subject> devices = Stream.concat(text.stream(), BETWEEN.splitAsStream(text.get()))
                .flatMap(name -> around.equipment().called(name).stream())
                .distinct()
                .toList();
        if (devices.isEmpty()) {
            return List.of(finding(conduit, text.get(), "which is no asset of the record"));
        }
        boolean allRetired = devices.stream()
                .allMatch(device -> around.zoning()
                        .standing(device.id())
                        .filter(Standing::retired)
                        .isPresent());
        return allRetired ? List.of(finding(conduit, text.get(), "which is out of service")) : List.of();
    }

    /** The assets that the controls of a conduit name, where it has no text. */
    private List<Finding> controlled(Subject conduit, Circumstances around) {
        List<Id> devices = conduit.facets(PathControl.class).values().stream()
                .flatMap(control -> control.enforcedBy().stream())
                .distinct()
                .toList();
        boolean allRetired = !devices.isEmpty()
                && devices.stream()
                        .allMatch(device -> around.zoning()
                                .standing(device)
                                .filter(Standing::retired)
                                .isPresent());
        return allRetired
                ? List.of(finding(conduit, Answers.names(devices, around), "which is out of service"))
                : List.of();
    }

    private Finding finding(Subject conduit, String device, String words) {
        return Finding.of(this, conduit, conduit.name() + " is enforced by " + device + ", " + words);
    }
}
