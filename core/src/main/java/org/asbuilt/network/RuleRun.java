package org.asbuilt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;

/**
 * One pass of a set of packets through a list of rules, of which the first that matches decides. What is permitted is kept between what is
 * certain and what is possible.
 */
final class RuleRun {
    private static final int DEEPEST = 16;
    /** What a rule that logs may do besides, which is not to go on to the next. */
    private static final Pattern GOES_ON = Pattern.compile("\\b(?:goto|queue|fwd|tproxy|synproxy)\\b");

    private final RuleReader reader;
    private final boolean replies;
    private final SortedSet<Doubt> doubts;
    private final Map<String, List<RuleLine>> lists;
    private final Function<FilterRule, Applies> applies;
    private final List<RuleLine> deciders = new ArrayList<>();
    private PacketSet surely;
    private PacketSet possibly;
    private PacketSet openSurely;
    private PacketSet openPossibly;
    private PacketSet backSurely;
    private PacketSet backPossibly;
    private boolean fellThrough;

    /**
     * A pass that begins.
     *
     * @param replies whether the replies to the packets pass, not they themselves
     * @param lists the lists to which rules may jump
     * @param applies whether a rule is meant for where the packets pass
     * @param doubts takes what is not certain
     */
    RuleRun(
            RuleReader reader,
            PacketSet packets,
            boolean replies,
            Map<String, List<RuleLine>> lists,
            Function<FilterRule, Applies> applies,
            SortedSet<Doubt> doubts) {
        this.reader = reader;
        this.replies = replies;
        this.doubts = doubts;
        this.lists = lists;
        this.applies = applies;
        surely = reader.space().none();
        possibly = surely;
        backSurely = surely;
        backPossibly = surely;
        openSurely = packets;
        openPossibly = packets;
    }

    /** Passes the rules of a list. */
    RuleRun through(List<RuleLine> lines) {
        through(lines, 0);
        return this;
    }

    private void through(List<RuleLine> lines, int depth) {
        for (RuleLine line : lines) {
            if (depth == 0 && isPolicy(line)) {
                // What came back from the rules of a chain at a hook meets its policy.
                openSurely = openSurely.or(backSurely);
                openPossibly = openPossibly.or(backPossibly);
                backSurely = reader.space().none();
                backPossibly = backSurely;
            }
            if (openPossibly.isEmpty() && (depth > 0 || backPossibly.isEmpty())) {
                return;
            }
            Applies here = line.enabled() ? applies.apply(line.rule()) : Applies.NO;
            if (here != Applies.NO) {
                pass(line, here, depth);
            }
        }
    }

    private static boolean isPolicy(RuleLine line) {
        return line.rule().name().filter("policy"::equals).isPresent()
                && line.rule().jumpsTo().isEmpty();
    }

    private static boolean logsOnly(FilterRule rule) {
        return rule.logged().orElse(false)
                && rule.jumpsTo().isEmpty()
                && !rule.words().filter(words -> GOES_ON.matcher(words).find()).isPresent();
    }

    private void pass(RuleLine line, Applies here, int depth) {
        FilterRule rule = line.rule();
        Bounds bounds = replies ? reader.repliesMatched(rule) : reader.matched(rule);
        if (here == Applies.PERHAPS) {
            bounds = bounds.doubted("which interfaces it is for is not known");
        }
        PacketSet hit = bounds.possibly().and(openPossibly);
        if (hit.isEmpty()) {
            return;
        }
        FilterAction action = rule.action().orElse(FilterAction.OTHER);
        Optional<String> jump = rule.jumpsTo();
        boolean returns = jump.filter("return"::equalsIgnoreCase).isPresent();
        if (action == FilterAction.OTHER && logsOnly(rule)) {
            return;
        }
        if (!bounds.surely().covers(hit)) {
            bounds.doubts().forEach(why -> doubt(line, why));
        }
        deciders.add(line);
        PacketSet certain = bounds.surely().and(openSurely);
        if (returns) {
            back(bounds, certain, hit);
            return;
        }
        if (action == FilterAction.OTHER && jump.isPresent() && depth < DEEPEST) {
            // A chain of which there are no rules is empty: it sends everything back.
            jump(lists.getOrDefault(jump.get(), List.of()), bounds, hit, certain, depth);
            return;
        }
        switch (action) {
            case PERMIT -> {
                surely = surely.or(certain);
                possibly = possibly.or(hit);
            }
            case DENY, REJECT -> {
                // What is refused is in neither set.
            }
            case OTHER -> {
                doubt(line, "what it does with what it matches is not known");
                possibly = possibly.or(hit);
            }
        }
        openSurely = openSurely.minus(bounds.possibly());
        openPossibly = action == FilterAction.OTHER ? openPossibly : openPossibly.minus(bounds.surely());
    }

    /** Packets that a rule sends back to the list that they came from. */
    private void back(Bounds bounds, PacketSet certain, PacketSet hit) {
        backSurely = backSurely.or(certain);
        backPossibly = backPossibly.or(hit);
        openSurely = openSurely.minus(bounds.possibly());
        openPossibly = openPossibly.minus(bounds.surely());
    }

    private void jump(List<RuleLine> lines, Bounds bounds, PacketSet hit, PacketSet certain, int depth) {
        RuleRun inner = new RuleRun(reader, hit, replies, lists, applies, doubts);
        inner.openSurely = certain;
        inner.through(lines, depth + 1);
        surely = surely.or(inner.surely);
        possibly = possibly.or(inner.possibly);
        openSurely = openSurely.minus(bounds.possibly()).or(inner.openSurely).or(inner.backSurely);
        openPossibly =
                openPossibly.minus(bounds.surely()).or(inner.openPossibly).or(inner.backPossibly);
        deciders.addAll(inner.deciders);
    }

    private void doubt(RuleLine line, String why) {
        doubts.add(new Doubt(line.device(), Optional.of(line.slot()), line.words(), why));
    }

    /** Ends the pass: what no rule matched meets what the device does with the rest. */
    RuleRun rest(Fallback fallback, Id device, String list) {
        PacketSet leftSurely = openSurely.or(backSurely);
        PacketSet leftPossibly = openPossibly.or(backPossibly);
        if (leftPossibly.isEmpty()) {
            return this;
        }
        fellThrough = true;
        if (fallback == Fallback.PERMIT) {
            surely = surely.or(leftSurely);
        }
        if (fallback != Fallback.DENY) {
            possibly = possibly.or(leftPossibly);
        }
        if (fallback == Fallback.UNKNOWN) {
            doubts.add(new Doubt(
                    device,
                    Optional.empty(),
                    list,
                    "what is done with what no rule of " + list + " matches is not known"));
        }
        return this;
    }

    /** Lets packets pass that the list is not asked about. */
    RuleRun past(PacketSet packets) {
        surely = surely.or(packets);
        possibly = possibly.or(packets);
        return this;
    }

    /** Lets packets pass perhaps that the list is not asked about, for another may be that is not in the record. */
    RuleRun perhapsPast(PacketSet packets, Id device, String list) {
        possibly = possibly.or(packets);
        doubts.add(new Doubt(
                device,
                Optional.empty(),
                list,
                "whether the other family of addresses is filtered beside " + list + " is not recorded"));
        return this;
    }

    /** Whether something met no rule, but what the device does with the rest. */
    boolean fellThrough() {
        return fellThrough;
    }

    /** What is certainly permitted. */
    PacketSet surely() {
        return surely;
    }

    /** What is permitted at most. */
    PacketSet possibly() {
        return possibly;
    }

    /** The rules that matched something, in their order; of one packet the last of them decides. */
    List<RuleLine> deciders() {
        return deciders;
    }
}
