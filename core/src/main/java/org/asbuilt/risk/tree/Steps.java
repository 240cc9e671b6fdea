package org.asbuilt.risk.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.StepState;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;

/** Tells of the steps of attack trees whether an attacker can take them. */
final class Steps {
    private final Circumstances around;
    private final Exploitable exploitable;

    Steps(Circumstances around, Exploitable exploitable) {
        this.around = around;
        this.exploitable = exploitable;
    }

    /** What was found of one thing that a step depends on. */
    private record Said(TreeState state, String why, Id about) {}

    NodeState of(String key, AttackTreeNode node) {
        List<Said> controls = node.blockedBy().stream().map(this::control).toList();
        List<Said> needs = new ArrayList<>();
        node.restsOn().forEach(id -> needs.add(need(id)));
        node.vulnerabilities().forEach(cve -> needs.addAll(vulnerability(cve, node)));
        List<Said> blocking = new ArrayList<>();
        controls.stream().filter(said -> said.state() == TreeState.BLOCKED).forEach(blocking::add);
        needs.stream().filter(said -> said.state() == TreeState.BLOCKED).forEach(blocking::add);
        if (!blocking.isEmpty()) {
            return state(key, TreeState.BLOCKED, blocking);
        }
        if (node.stated().isPresent()) {
            boolean open = node.stated().get() == StepState.OPEN;
            String reason = node.reason().map(why -> ": " + why).orElse(", and nobody says why");
            return new NodeState(
                    key,
                    open ? TreeState.OPEN : TreeState.BLOCKED,
                    List.of("people say that it is " + (open ? "open" : "blocked") + reason),
                    List.of());
        }
        List<Said> all = new ArrayList<>(controls);
        all.addAll(needs);
        List<Said> unknown =
                all.stream().filter(said -> said.state() == TreeState.UNKNOWN).toList();
        if (!unknown.isEmpty()) {
            return state(key, TreeState.UNKNOWN, unknown);
        }
        return all.isEmpty()
                ? new NodeState(
                        key,
                        TreeState.UNKNOWN,
                        List.of("it rests on nothing in the record, and nobody says whether it is open"),
                        List.of())
                : state(key, TreeState.OPEN, all);
    }

    private static NodeState state(String key, TreeState state, List<Said> said) {
        return new NodeState(
                key,
                state,
                said.stream().map(Said::why).distinct().toList(),
                said.stream().map(Said::about).distinct().toList());
    }

    private Said control(Id id) {
        Optional<Subject> control = around.subject(id);
        String name = around.name(id);
        if (control.isEmpty()) {
            return new Said(TreeState.OPEN, "the control " + name + " is no longer in the record", id);
        }
        Optional<ControlStatus> status =
                control.get().facet(ControlProfile.class).flatMap(ControlProfile::status);
        if (status.isEmpty()) {
            return new Said(TreeState.UNKNOWN, "it is not recorded whether the control " + name + " is there", id);
        }
        return switch (status.get()) {
            case IMPLEMENTED -> new Said(TreeState.BLOCKED, name + " keeps the attacker from it", id);
            case PLANNED -> new Said(TreeState.OPEN, name + " is only planned", id);
            case PARTIALLY -> new Said(TreeState.OPEN, name + " is there in part only", id);
            case NOT_EFFECTIVE -> new Said(TreeState.OPEN, name + " does not work", id);
            case RETIRED -> new Said(TreeState.OPEN, name + " was taken away", id);
        };
    }

    private Said need(Id id) {
        Optional<Subject> needed = around.subject(id);
        String name = around.name(id);
        if (needed.isEmpty()) {
            return new Said(TreeState.BLOCKED, name + " is no longer in the record", id);
        }
        if (isGone(needed.get())) {
            return new Said(TreeState.BLOCKED, name + " is out of service", id);
        }
        return isRefused(needed.get())
                ? new Said(TreeState.BLOCKED, name + " is not permitted, and nobody saw it", id)
                : new Said(TreeState.OPEN, name + " is there to be used, and nothing recorded blocks it", id);
    }

    private static boolean isGone(Subject subject) {
        return subject.facet(Lifecycle.class)
                .flatMap(Lifecycle::state)
                .filter(state -> state == LifecycleState.DECOMMISSIONED || state == LifecycleState.DISPOSED)
                .isPresent();
    }

    private static boolean isRefused(Subject subject) {
        return subject.kind() == Kind.CONNECTION
                && subject.facet(ThreeStates.class)
                        .filter(states -> states.permitted()
                                        .filter(permitted -> !permitted)
                                        .isPresent()
                                && !states.observed().orElse(false))
                        .isPresent();
    }

    /** A vulnerability that can be used in one of the assets is enough. */
    private List<Said> vulnerability(String cve, AttackTreeNode node) {
        List<Id> assets =
                node.restsOn().stream().filter(id -> id.kind() == Kind.ASSET).toList();
        List<Said> said = new ArrayList<>();
        for (Id asset : assets) {
            Optional<Boolean> usable = exploitable.in(asset, cve);
            String where = cve + " in " + around.name(asset);
            said.add(
                    usable.isEmpty()
                            ? new Said(TreeState.UNKNOWN, "it is not known whether " + where + " can be used", asset)
                            : usable.get()
                                    ? new Said(TreeState.OPEN, where + " can be used", asset)
                                    : new Said(TreeState.BLOCKED, where + " cannot be used", asset));
        }
        for (TreeState best : List.of(TreeState.OPEN, TreeState.UNKNOWN)) {
            List<Said> such = said.stream().filter(one -> one.state() == best).toList();
            if (!such.isEmpty()) {
                return such;
            }
        }
        return said;
    }
}
