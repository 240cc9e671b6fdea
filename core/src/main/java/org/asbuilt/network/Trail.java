package org.asbuilt.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Notes the ways of one packet while it is followed. */
final class Trail {
    private static final int MOST_WAYS = 64;

    private final Packet packet;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Way> ways = new ArrayList<>();

    private static final class Step {
        private final NetworkDevice device;
        private final String in;
        private String out = "";
        private final List<Way.Decision> decisions = new ArrayList<>();
        private final List<String> translations = new ArrayList<>();

        Step(NetworkDevice device, String in) {
            this.device = device;
            this.in = in;
        }

        Way.Hop hop() {
            return new Way.Hop(device.id(), device.name(), in, out, decisions, translations);
        }
    }

    /** What was noted at a device up to a fork of the way. */
    record Mark(int decisions, int translations) {}

    Trail(Packet packet) {
        this.packet = packet;
    }

    void enter(NetworkDevice device, String in) {
        steps.push(new Step(device, in));
    }

    void leave() {
        steps.pop();
    }

    void out(String name) {
        if (!steps.isEmpty()) {
            steps.element().out = name;
        }
    }

    Mark mark() {
        return steps.isEmpty()
                ? new Mark(0, 0)
                : new Mark(
                        steps.element().decisions.size(),
                        steps.element().translations.size());
    }

    void back(Mark mark) {
        if (!steps.isEmpty()) {
            Step step = steps.element();
            step.decisions.subList(mark.decisions(), step.decisions.size()).clear();
            step.translations
                    .subList(mark.translations(), step.translations.size())
                    .clear();
        }
    }

    void decided(Way.Decision decision) {
        if (!steps.isEmpty()) {
            steps.element().decisions.add(decision);
        }
    }

    void translated(String words) {
        if (!steps.isEmpty()) {
            steps.element().translations.add(words);
        }
    }

    void end(boolean arrives, String words) {
        if (ways.size() >= MOST_WAYS) {
            return;
        }
        List<Way.Hop> hops = new ArrayList<>();
        for (Iterator<Step> from = steps.descendingIterator(); from.hasNext(); ) {
            hops.add(from.next().hop());
        }
        ways.add(new Way(packet, hops, arrives, words));
    }

    /** The way that arrives, or else the one that comes farthest. */
    Optional<Way> best() {
        return ways.stream()
                .max(Comparator.comparing(Way::arrives)
                        .thenComparingInt(way ->
                                way.arrives() ? -way.hops().size() : way.hops().size()));
    }
}
