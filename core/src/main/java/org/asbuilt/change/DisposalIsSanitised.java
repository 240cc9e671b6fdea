package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.model.Account;
import org.asbuilt.model.Disposal;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.LogicBlock;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Route;
import org.asbuilt.model.Service;
import org.asbuilt.model.VpnPeer;
import org.asbuilt.validation.Circumstances;

/** What leaves the plant for good carries no configuration and no credentials. Source: requirements P1.M-12. */
public record DisposalIsSanitised() implements Requirement {
    @Override
    public String sentence() {
        return "The data of an asset that is disposed of are destroyed, and there is evidence";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    private static final Set<Class<? extends Facet>> DATA = Set.of(
            Account.class,
            Service.class,
            FilterRule.class,
            LogicBlock.class,
            Route.class,
            VpnPeer.class,
            NetworkPort.class);

    @Override
    public List<String> objections(Review review) {
        return review.touched().stream()
                .filter(id -> id.kind() == Kind.ASSET)
                .filter(id -> isDisposed(review.after(), id) && !isDisposed(review.before(), id))
                .filter(id -> holdsData(review.before(), id) || holdsData(review.after(), id))
                .flatMap(id -> review.after().subject(id).stream())
                .filter(asset -> asset.facet(Disposal.class)
                        .filter(disposal -> disposal.sanitised().isPresent()
                                && disposal.on().isPresent())
                        .isEmpty())
                .map(asset -> asset.name()
                        + " is to be disposed of and holds configuration or credentials: enter the evidence that they"
                        + " were destroyed, and the day")
                .toList();
    }

    private static boolean isDisposed(Circumstances around, Id id) {
        return around.subject(id)
                .flatMap(asset -> asset.facet(Lifecycle.class))
                .flatMap(Lifecycle::state)
                .map(state -> state == LifecycleState.DISPOSED)
                .orElse(false);
    }

    private static boolean holdsData(Circumstances around, Id id) {
        return around.subject(id).stream()
                .flatMap(asset -> asset.facts().values().stream())
                .anyMatch(facts -> DATA.contains(facts.getLast().facet().getClass())
                        || facts.getLast().parts().containsKey("firmwareVersion"));
    }
}
