package org.asbuilt.importers.linux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.Platform;

/** What a rule set of nftables says: of {@code nft list ruleset}, or a file for {@code nft -f}. Source: nft(8). */
public final class NftDialect implements Dialect {
    private static final Pattern TYPE = Pattern.compile("type (\\w+) hook (\\w+)(?: device \\S+)? priority ([^;]+)");
    private static final int MOST_CHAINS = 100_000;

    private final Map<String, Base> bases = new LinkedHashMap<>();
    private boolean named;

    private static final class Base {
        private final String words;
        private final Locus at;
        private String policy = "accept";

        Base(String words, Locus at) {
            this.words = words;
            this.at = at;
        }
    }

    @Override
    public void read(Statement statement, Device device) {
        if (!named) {
            named = true;
            device.fact(Platform.class, "operatingSystem", "Linux", statement.locus());
        }
        switch (statement.word(0)) {
            case "table" -> table(statement.take(), device);
            case "define" -> {
                statement.take();
                String value = statement
                        .text()
                        .substring(Math.min(
                                statement.text().length(), statement.text().indexOf('=') + 1));
                device.define(
                        "set",
                        "$" + statement.word(1),
                        NftWords.elements(value).stream()
                                .map(NftDialect::reference)
                                .toList());
            }
            case "flush", "include", "delete", "destroy", "#!/usr/sbin/nft" -> statement.take();
            case "add", "insert", "create" -> command(statement, device);
            default -> {
                // Nobody takes it.
            }
        }
    }

    private void table(Statement table, Device device) {
        String name = table.size() > 2 ? table.word(1) + " " + table.word(2) : "ip " + table.word(1);
        for (Statement inside : table.children()) {
            switch (inside.word(0)) {
                case "chain" -> chain(name, inside.take(), device);
                case "set", "map" -> set(name, inside.take(), device);
                case "flowtable", "counter", "quota", "limit", "ct", "secmark", "synproxy" ->
                    device.count("objects that are known and not kept", pass(inside));
                case "flags", "comment" -> inside.take();
                default -> {
                    // Nobody takes it.
                }
            }
        }
    }

    private static long pass(Statement statement) {
        statement.takeAll();
        return 1L + statement.children().size();
    }

    private static String sort(String table) {
        return "set in " + table;
    }

    private static String reference(String element) {
        return element.startsWith("$") || element.startsWith("@") ? "name:" + element : element;
    }

    private void set(String table, Statement set, Device device) {
        List<String> elements = new ArrayList<>();
        for (Statement line : set.children()) {
            if (line.is("elements")) {
                String text = line.text();
                elements.addAll(NftWords.elements(text.substring(text.indexOf('=') + 1)));
            }
            line.take();
        }
        device.define(
                sort(table),
                "@" + set.word(1),
                elements.stream().map(NftDialect::reference).toList());
        device.widen(sort(table), "set");
    }

    private void chain(String table, Statement chain, Device device) {
        String list = table + "/" + chain.word(1);
        for (Statement line : chain.children()) {
            Matcher type = TYPE.matcher(line.text());
            if (type.find() && line.is("type")) {
                line.take();
                if (bases.size() < MOST_CHAINS) {
                    bases.putIfAbsent(list, new Base(line.text(), line.locus()));
                }
            } else if (line.is("policy")) {
                line.take();
                Base base = bases.get(list);
                if (base != null) {
                    base.policy = line.word(1);
                }
            } else if (line.is("flags")
                    || (line.is("comment") && line.size() == 2)
                    || line.is("device")
                    || line.is("devices")) {
                line.take();
            } else {
                rule(table, list, line, line.words(), device);
            }
        }
    }

    private void rule(String table, String list, Statement line, List<String> words, Device device) {
        NftRule rule = new NftRule(new NftWords(words), names -> held(table, names, device));
        if (rule.isWhole()) {
            line.take();
        }
        if (!rule.kind().isEmpty()) {
            boolean source = rule.kind().equals("source");
            rule.match()
                    .translation(device, device.nextKey(list), rule.kind(), line.locus())
                    .say("enabled", true)
                    .say(source ? "translatedSource" : "translatedDestination", rule.translated())
                    .say("translatedService", rule.translatedServices())
                    .say("comment", rule.comment());
            return;
        }
        Base base = bases.get(list);
        boolean filters = base == null || base.words.startsWith("type filter");
        FilterAction action = filters || rule.action() != FilterAction.PERMIT ? rule.action() : FilterAction.OTHER;
        Entry entry = rule.match()
                .rule(device, list, action, line.locus())
                .say("enabled", true)
                .say("comment", rule.comment())
                .say("hits", Hits.of(rule.packets(), device, line.locus()))
                .say("jumpsTo", rule.jumpsTo(table))
                .say("words", line.text().length() > 3_900 ? line.text().substring(0, 3_900) + " …" : line.text());
        if (rule.isLogged()) {
            entry.say("logged", true);
        }
    }

    private static List<String> held(String table, List<String> names, Device device) {
        List<String> held = new ArrayList<>();
        device.widen(sort(table), "set");
        for (String name : names) {
            boolean set = name.startsWith("@") || name.startsWith("$");
            if (set && device.defines(sort(table), name)) {
                held.addAll(device.members(sort(table), name));
            } else {
                held.add(set ? "name:" + name.substring(1) : name);
            }
        }
        return held;
    }

    /** Commands of a file for nft: rules, chains and elements one by one. */
    private void command(Statement line, Device device) {
        String table = line.word(2) + " " + line.word(3);
        if (!Set.of("ip", "ip6", "inet", "arp", "bridge", "netdev").contains(line.word(2))) {
            return;
        }
        switch (line.word(1)) {
            case "rule" ->
                rule(
                        table,
                        table + "/" + line.word(4),
                        line,
                        line.words().subList(Math.min(5, line.size()), line.size()),
                        device);
            case "chain" -> {
                line.take();
                Matcher type = TYPE.matcher(line.text());
                if (type.find() && bases.size() < MOST_CHAINS) {
                    Base base = new Base(type.group(), line.locus());
                    base.policy = line.after("policy")
                            .map(word -> word.replace(";", ""))
                            .orElse("accept");
                    bases.putIfAbsent(table + "/" + line.word(4), base);
                }
            }
            case "element", "set" -> {
                line.take();
                String text = line.text();
                int from = line.is("add", "set") ? text.indexOf("elements") : text.indexOf('{');
                if (from > 0) {
                    String inside = text.substring(from)
                            .replaceFirst("elements\\s*=", "")
                            .replace(";", " ");
                    device.define(
                            sort(table),
                            "@" + line.word(4),
                            NftWords.elements(inside).stream()
                                    .map(NftDialect::reference)
                                    .toList());
                }
            }
            case "table", "map", "counter", "quota", "limit", "flowtable", "ct" -> line.take();
            default -> {
                // Nobody takes it.
            }
        }
    }

    /** A chain at a hook ends with its policy, which is a rule like the others. */
    @Override
    public void end(Device device) {
        bases.forEach((list, base) -> {
            if (!base.words.startsWith("type filter")) {
                device.count("policies of chains that do not filter", 1);
                return;
            }
            Entry.rule(device, list, base.at)
                    .say("name", "policy")
                    .say("enabled", true)
                    .say("action", base.policy.equals("drop") ? "deny" : "permit")
                    .say("sources", "any")
                    .say("destinations", "any")
                    .say("services", "any")
                    .say("words", base.words + "; policy " + base.policy);
        });
    }
}
