package org.asbuilt.risk.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountAuthentication;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Service;
import org.asbuilt.model.Susceptibility;
import org.asbuilt.model.SusceptibilityFlag;
import org.asbuilt.model.TransientUse;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Reach;
import org.asbuilt.protocol.ProtocolCatalogue;
import org.asbuilt.validation.Circumstances;

/** Reads a record and the graph of its connections through once and makes the attack graph of it. */
final class AttackSurvey {
    private static final int OFF_UNTIL_NEEDED = 2;
    private static final Set<NetworkType> OUTSIDE =
            EnumSet.of(NetworkType.EXTERNAL, NetworkType.INTERNET, NetworkType.THIRD_PARTY);

    private final Connectivity graph;
    private final Circumstances around;
    private final Openings openings;
    private final Connections connections;
    private final List<Id> nodes;
    private final Steps.Found steps = new Steps.Found();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Id, Integer> zones = new HashMap<>();
    private Optional<Map<String, LocalDate>> gone = Optional.empty();

    AttackSurvey(Connectivity graph, Openings openings) {
        this.graph = graph;
        around = graph.around();
        this.openings = openings;
        connections = new Connections(graph);
        nodes = new ArrayList<>(graph.nodes());
    }

    AttackGraph read() {
        graph.read(this::edge);
        List<Subject> assets =
                around.subjects(Kind.ASSET).stream().filter(around::isAtWork).toList();
        assets.forEach(this::asset);
        openings.passages().forEach(this::passes);
        new Beginnings(graph, this::begins).read(assets);
        return complete();
    }

    private AttackGraph complete() {
        // The sources come after all nodes, of which there are more by now: their states are moved there.
        int states = 2 * nodes.size() + EntryClass.values().length;
        pending.forEach(one -> steps.add(
                2 * nodes.size() + one.from().code(), one.state(), one.sort(), one.effort(), one.sure(), one.fact()));
        return new AttackGraph(graph, nodes, steps.ordered(states), facts, openings, connections.closing());
    }

    private record Pending(EntryClass from, int state, StepSort sort, int effort, boolean sure, int fact) {}

    private final List<Pending> pending = new ArrayList<>();

    private void begins(EntryClass from, int node, Doing doing, StepSort sort, int effort, boolean sure, Fact fact) {
        pending.add(new Pending(from, doing.state(node), sort, effort, sure, note(fact)));
    }

    private int note(Fact fact) {
        facts.add(fact);
        return ~(facts.size() - 1);
    }

    private void edge(int from, int to, int carrier, Reach reach) {
        int source = Doing.ACT.state(from);
        Connections.Trait trait = connections.of(carrier);
        switch (trait.kind()) {
            case ACCESS_PATH -> access(from, to, carrier, reach);
            case NETWORK, UNKNOWN -> {
                boolean sure = reach.surely() != Effect.NONE;
                StepSort sort = sure ? StepSort.COMMANDS : StepSort.IS_ADDRESSED;
                steps.add(source, Doing.REACH.state(to), StepSort.ASKS, StepSort.ASKS.effort(), sure, carrier);
                steps.add(source, Doing.ACT.state(to), sort, sort.effort(), reach.isCertain(), carrier);
            }
            default -> connection(from, to, carrier, reach, trait);
        }
    }

    private void connection(int from, int to, int carrier, Reach reach, Connections.Trait trait) {
        int source = Doing.ACT.state(from);
        boolean answers = trait.asker() == to;
        boolean reads = reach.surely() != Effect.NONE;
        if (!answers || reads) {
            steps.add(
                    source,
                    Doing.REACH.state(to),
                    StepSort.ASKS,
                    StepSort.ASKS.effort(),
                    reads && trait.used(),
                    carrier);
        }
        if (reach.possibly() == Effect.WRITE) {
            StepSort sort = answers ? StepSort.ANSWERS : altering(trait.held());
            boolean sure = reach.surely() == Effect.WRITE && sort != StepSort.COMMANDS && trait.used();
            steps.add(source, Doing.ACT.state(to), sort, sort.effort(), sure, carrier);
        } else if (trait.commands() && !answers) {
            StepSort sort = StepSort.COMMANDS_INSTEAD_OF_READING;
            steps.add(source, Doing.ACT.state(to), sort, sort.effort(), false, carrier);
        }
    }

    private static StepSort altering(Connections.Held held) {
        return switch (held) {
            case NOT -> StepSort.COMMANDS_UNPROTECTED;
            case NOT_KNOWN -> StepSort.COMMANDS;
            case AUTHENTICATED -> StepSort.COMMANDS_AS_TRUSTED;
        };
    }

    private void access(int from, int to, int carrier, Reach reach) {
        int source = Doing.ACT.state(from);
        if (nodes.get(to).kind() == Kind.ACCESS_PATH) {
            LogOn logOn = LogOn.of(around.subject(nodes.get(to)).flatMap(path -> path.facet(RemoteAccess.class)));
            steps.add(source, Doing.ACT.state(to), logOn.sort(), logOn.effort(), logOn.sure(), carrier);
            return;
        }
        StepSort sort = StepSort.SESSION;
        steps.add(source, Doing.REACH.state(to), sort, sort.effort(), true, carrier);
        steps.add(
                source,
                Doing.ACT.state(to),
                sort,
                reach.isCertain() ? sort.effort() : sort.effort() + 1,
                reach.isCertain(),
                carrier);
    }

    /** How hard it is to get on to an access path. */
    record LogOn(StepSort sort, int effort, boolean sure) {
        static LogOn of(Optional<RemoteAccess> access) {
            Optional<Boolean> second = access.flatMap(RemoteAccess::multiFactor);
            StepSort sort = second.orElse(false) ? StepSort.LOGS_ON_WITH_SECOND_FACTOR : StepSort.LOGS_ON;
            boolean off = !access.flatMap(RemoteAccess::enabled).orElse(true);
            return new LogOn(sort, sort.effort() + (off ? OFF_UNTIL_NEEDED : 0), second.isPresent());
        }
    }

    private void asset(Subject asset) {
        Optional<Integer> number = graph.number(asset.id());
        if (number.isEmpty()) {
            return;
        }
        int node = number.get();
        openings.of().apply(asset.id()).forEach(opening -> exploit(node, asset, opening));
        if (openings.accountsSeen()) {
            asset.facets(Account.class).forEach((key, account) -> account(node, asset.id(), key, account));
        }
        asset.facets(SusceptibilityFlag.class).forEach((key, flag) -> susceptible(node, asset.id(), key, flag));
        Optional<String> rogue = commandedBy(asset);
        graph.homes(asset).forEach(home -> neighbour(node, home, rogue));
        if (isTransient(asset)) {
            asset.facet(TransientUse.class).stream()
                    .flatMap(use -> Stream.concat(use.usedIn().stream(), use.permittedZones().stream()))
                    .flatMap(zone -> around.subject(zone).stream())
                    .distinct()
                    .forEach(zone -> pluggedIn(node, asset, zone.id()));
        }
    }

    /** What can be used only by whoever works on the device, or touches it, is no step of somebody who reaches it. */
    private void exploit(int node, Subject asset, Opening opening) {
        if (!opening.vector().map(AttackVector::isDistant).orElse(true)) {
            return;
        }
        int fact = note(new Fact(opening.asset(), Optional.empty(), opening.vulnerability()));
        boolean adjacent =
                opening.vector().filter(AttackVector.ADJACENT::equals).isPresent();
        StepSort sort = adjacent ? StepSort.EXPLOITS_NEARBY : StepSort.EXPLOITS;
        List<Integer> homes = graph.homes(asset).stream()
                .flatMap(home -> graph.number(home).stream())
                .toList();
        // Where it is not recorded in which network it is, or it is joined by radio, whoever reaches it may be near.
        boolean anywhere = !adjacent
                || homes.isEmpty()
                || asset.facet(WirelessProfile.class).isPresent();
        List<Integer> from = anywhere ? List.of(node) : homes;
        from.forEach(
                one -> steps.add(Doing.REACH.state(one), Doing.ACT.state(node), sort, opening.effort(), false, fact));
    }

    private void passes(PermittedPassage passage) {
        Optional<Integer> from = graph.number(passage.from());
        Optional<Integer> to = graph.number(passage.to());
        if (from.isPresent() && to.isPresent()) {
            StepSort sort = StepSort.PASSES_BY_RULES;
            int fact = note(new Fact(
                    passage.from(),
                    Optional.empty(),
                    "the rules " + (passage.certain() ? "let pass" : "may let pass") + " from "
                            + around.name(passage.from()) + " to " + around.name(passage.to()) + ": "
                            + passage.words()));
            // Whoever looks around in the network, and whoever holds a network outside.
            Arrays.stream(Doing.values())
                    .forEach(doing -> steps.add(
                            doing.state(from.get()), Doing.REACH.state(to.get()), sort, sort.effort(), false, fact));
        }
    }

    private void account(int node, Id asset, String key, Account account) {
        Optional<StepSort> sort = account.authentication()
                        .filter(AccountAuthentication.NONE::equals)
                        .isPresent()
                ? Optional.of(StepSort.OPEN_ACCOUNT)
                : hasEnded(account)
                        ? Optional.of(StepSort.ENDED_ACCOUNT)
                        : account.type().flatMap(type -> switch (type) {
                            case DEFAULT -> Optional.of(StepSort.DEFAULT_ACCOUNT);
                            case HUMAN_SHARED -> Optional.of(StepSort.SHARED_ACCOUNT);
                            case HUMAN_NAMED, SERVICE, LOCAL_ADMIN, VENDOR, BREAK_GLASS -> Optional.<StepSort>empty();
                        });
        boolean reads = account.privilege()
                .map(privilege -> switch (privilege) {
                    case VIEW -> true;
                    case OPERATE, ENGINEER, ADMINISTER -> false;
                })
                .orElse(false);
        sort.filter(how -> !reads).ifPresent(how -> {
            String part = PartPath.of(Account.class, key, part(how, account)).toString();
            int fact = note(new Fact(asset, Optional.of(part), "the account " + key + ended(account)));
            boolean sure = account.privilege().isPresent()
                    && account.type().filter(AccountType.HUMAN_SHARED::equals).isEmpty();
            steps.add(Doing.REACH.state(node), Doing.ACT.state(node), how, how.effort(), sure, fact);
        });
    }

    private static String part(StepSort how, Account account) {
        return switch (how) {
            case OPEN_ACCOUNT -> "authentication";
            case ENDED_ACCOUNT -> account.expires().isPresent() ? "expires" : "holder";
            default -> "type";
        };
    }

    private boolean hasEnded(Account account) {
        return !ended(account).isEmpty();
    }

    /** That it ought to be gone, in words; empty if nothing says so. */
    private String ended(Account account) {
        Optional<LocalDate> end = account.expires().filter(day -> day.isBefore(around.today()));
        if (end.isPresent()) {
            return ", which was to end on " + end.get();
        }
        return account.holder()
                .map(holder -> holder.strip().toLowerCase(Locale.ROOT))
                .flatMap(holder -> Optional.ofNullable(gone().get(holder)))
                .map(day -> ", whose holder left on " + day)
                .orElse("");
    }

    /** Whoever left, by name and by the name to sign in with. */
    private Map<String, LocalDate> gone() {
        if (gone.isEmpty()) {
            Map<String, LocalDate> found = new HashMap<>();
            around.subjects(Kind.PERSON)
                    .forEach(person -> person.facet(PersonProfile.class)
                            .ifPresent(profile -> profile.leaves()
                                    .filter(day -> day.isBefore(around.today()))
                                    .ifPresent(day -> Stream.concat(Stream.of(person.name()), profile.user().stream())
                                            .forEach(name ->
                                                    found.put(name.strip().toLowerCase(Locale.ROOT), day)))));
            gone = Optional.of(found);
        }
        return gone.orElseThrow();
    }

    private void susceptible(int node, Id asset, String key, SusceptibilityFlag flag) {
        boolean closed =
                flag.closed().filter(day -> !day.isAfter(around.today())).isPresent();
        Optional<StepSort> sort = flag.flag()
                .filter(one -> !closed)
                .flatMap(one -> one == Susceptibility.DEFAULT_CREDENTIALS
                        ? Optional.of(StepSort.DEFAULT_ACCOUNT)
                        : one == Susceptibility.NO_AUTHENTICATION
                                ? Optional.of(StepSort.OPEN_ACCOUNT)
                                : Optional.empty());
        sort.ifPresent(how -> {
            String part = PartPath.of(SusceptibilityFlag.class, key, "flag").toString();
            int fact = note(new Fact(asset, Optional.of(part), "the susceptibility " + key));
            steps.add(Doing.REACH.state(node), Doing.ACT.state(node), how, how.effort(), true, fact);
        });
    }

    /** The protocol by which whoever reaches the asset commands it. */
    private static Optional<String> commandedBy(Subject asset) {
        return Stream.concat(
                        asset.facet(Communication.class).stream().flatMap(speaks -> speaks.activeProtocols().stream()),
                        asset.facets(Service.class).values().stream().flatMap(service -> service.protocol().stream()))
                .filter(name -> ProtocolCatalogue.named(name)
                        .filter(Connections::commands)
                        .isPresent())
                .findFirst();
    }

    private void neighbour(int node, Id home, Optional<String> rogue) {
        boolean outside = around.subject(home)
                .flatMap(network -> network.facet(NetworkProfile.class))
                .flatMap(NetworkProfile::networkType)
                .filter(OUTSIDE::contains)
                .isPresent();
        if (outside) {
            return;
        }
        graph.number(home).ifPresent(network -> around(node, Doing.REACH.state(network), rogue, note(inNetwork(home))));
    }

    private Fact inNetwork(Id home) {
        return new Fact(home, Optional.empty(), "both have an address in the network " + around.name(home));
    }

    private void around(int node, int hub, Optional<String> rogue, int fact) {
        StepSort looks = StepSort.LOOKS_AROUND;
        steps.add(Doing.ACT.state(node), hub, looks, looks.effort(), true, fact);
        meets(node, hub, rogue, fact);
    }

    private void meets(int node, int hub, Optional<String> rogue, int fact) {
        StepSort reaches = StepSort.REACHES_NEIGHBOUR;
        steps.add(hub, Doing.REACH.state(node), reaches, reaches.effort(), false, fact);
        StepSort commands = StepSort.COMMANDS_NEIGHBOUR;
        rogue.ifPresent(protocol -> steps.add(hub, Doing.ACT.state(node), commands, commands.effort(), false, fact));
    }

    private void pluggedIn(int node, Subject device, Id zone) {
        Integer known = zones.get(zone);
        int hub = known != null ? known : hub(zone);
        int fact = note(new Fact(
                device.id(),
                Optional.of(PartPath.of(TransientUse.class, "usedIn").toString()),
                device.name() + " is connected in the zone " + around.name(zone)));
        StepSort looks = StepSort.LOOKS_AROUND;
        steps.add(Doing.ACT.state(node), Doing.REACH.state(hub), looks, looks.effort(), true, fact);
    }

    private int hub(Id zone) {
        nodes.add(zone);
        int hub = nodes.size() - 1;
        zones.put(zone, hub);
        int fact = note(new Fact(zone, Optional.empty(), "it stands in the zone " + around.name(zone)));
        around.assetsIn(zone)
                .forEach(asset -> graph.number(asset.id())
                        .ifPresent(number -> meets(number, Doing.REACH.state(hub), commandedBy(asset), fact)));
        return hub;
    }

    static boolean isTransient(Subject asset) {
        Optional<AssetRole> role = asset.facet(AssetRole.class);
        return role.filter(one -> one.flags().contains(AssetFlag.TRANSIENT)).isPresent()
                || role.flatMap(AssetRole::assetClass)
                        .filter(AssetClass.TRANSIENT_LAPTOP::equals)
                        .isPresent()
                || asset.facet(TransientUse.class).isPresent();
    }
}
