package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.Hosting;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A virtual machine names what it runs on. */
public record VirtualMachineNamesItsHost() implements Rule {
    private static final PartPath HYPERVISOR = PartPath.of(Platform.class, "hypervisor");
    private static final PartPath LOCATION = PartPath.of(Platform.class, "hypervisorLocation");
    private static final Set<Hosting> VIRTUAL = EnumSet.of(Hosting.VIRTUAL, Hosting.CONTAINER);
    private static final Manual MANUAL = Manual.of(
            "A virtual machine or container names its hypervisor or where it runs",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Who holds the hypervisor holds every machine on it, and its outage is the outage of all. Without the link the host looks unimportant.",
            "Machines that move within a cluster; name the cluster.",
            "Enter the hypervisor and the cluster, host or folder.",
            "Asset inventory guidance (August 2025) appendix A, attribute 25 and 27; fixture K3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean virtual = Classes.is(asset, AssetClass.VIRTUAL_MACHINE)
                || asset.facet(Platform.class)
                        .flatMap(Platform::hosting)
                        .filter(VIRTUAL::contains)
                        .isPresent();
        return !virtual || !around.isAtWork(asset) || Answers.given(asset, LOCATION)
                ? List.of()
                : Answers.require(this, asset, HYPERVISOR, "is virtual and does not say what it runs on");
    }
}
