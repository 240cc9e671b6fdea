package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.cisco.AccessEntry.Form;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.FilterRule;

/** Access lists, the groups that they name, and times. Source: Cisco IOS Security Command Reference, access-list, object-group. */
final class IosLists implements Chapter {
    private static final Set<String> ABOUT_LISTS = Set.of(
            "statistics",
            "fragments",
            "ignore",
            "resequence",
            "logging",
            "log-update",
            "helper",
            "role-based",
            "match-local-traffic");

    private final AccessLists lists = new AccessLists();

    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "access-list" -> numbered(line, device);
            case "ip", "ipv6", "mac", "arp" -> {
                if (!line.word(1).equals("access-list")) {
                    return false;
                }
                named(line, device);
            }
            case "object-group" -> group(line, device);
            case "time-range" -> TimeRanges.define(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void numbered(Statement line, Device device) {
        String list = line.word(1);
        if (line.word(2).equals("remark")) {
            lists.remark(list, line.rest(3));
            lists.list(list, line.take(), device);
            return;
        }
        int from = ServiceNames.isNumber(line.word(2)) ? 3 : 2;
        lists.entry(list, line, from, form(list), device);
    }

    private static Form form(String list) {
        if (!ServiceNames.isNumber(list)) {
            return Form.EXTENDED;
        }
        int number = Integer.parseInt(list, 10);
        return number <= 99 || (number >= 1300 && number <= 1999) ? Form.STANDARD : Form.EXTENDED;
    }

    private void named(Statement line, Device device) {
        boolean kind = Set.of("standard", "extended").contains(line.word(2));
        String list = line.word(kind ? 3 : 2);
        if (ABOUT_LISTS.contains(list)) {
            line.takeAll();
            return;
        }
        lists.list(list, line.take(), device);
        boolean numbered = line.word(2).equals("standard") && !kind;
        Form extended = line.is("ipv6") ? Form.SIX : Form.EXTENDED;
        Form form = line.word(2).equals("standard") || numbered ? Form.STANDARD : extended;
        boolean plain = line.is("mac") || line.is("arp");
        line.children().forEach(child -> entry(list, child, form, plain, device));
    }

    private void entry(String list, Statement line, Form form, boolean plain, Device device) {
        int from = ServiceNames.isNumber(line.word(0)) ? 1 : 0;
        from = line.word(from).equals("sequence") ? from + 2 : from;
        if (line.word(from).equals("remark")) {
            lists.remark(list, line.rest(from + 1));
            line.take();
        } else if (ABOUT_LISTS.contains(line.word(from))) {
            line.take();
        } else if (plain) {
            // Hardware addresses are no places of a filter rule; its words say it all.
            device.count("entries of lists of hardware addresses", 1);
            hardware(list, line, from, device);
        } else {
            lists.entry(list, line, from, form, device);
        }
    }

    private static void hardware(String list, Statement line, int from, Device device) {
        String action = line.word(from).toLowerCase(Locale.ROOT);
        if (!action.equals("permit") && !action.equals("deny")) {
            return;
        }
        String key = device.nextRule(list, line.take().locus());
        device.fact(FilterRule.class, key, "action", action, line.locus());
        device.fact(FilterRule.class, key, "services", "name:" + line.from(from + 1), line.locus());
        device.fact(FilterRule.class, key, "words", line.from(from), line.locus());
    }

    private static void group(Statement line, Device device) {
        String kind = line.word(1).toLowerCase(Locale.ROOT);
        boolean nexus = kind.equals("ip") || kind.equals("ipv6");
        String sort = nexus ? line.word(2) : kind;
        String name = line.word(nexus ? 3 : 2);
        line.take();
        boolean services = sort.equals("service") || sort.equals("port");
        device.define(services ? Services.SERVICE : Places.NETWORK, name, List.of());
        for (Statement child : line.children()) {
            member(services, name, child, device);
        }
    }

    private static void member(boolean services, String group, Statement line, Device device) {
        int from = ServiceNames.isNumber(line.word(0)) && line.size() > 1 ? 1 : 0;
        Words words = new Words(line.words(), from);
        List<String> members = new ArrayList<>();
        if (words.peek().equals("description")) {
            line.take();
            return;
        }
        if (words.take("group-object")) {
            members.add("name:" + words.next());
        } else if (services && Services.portsFollow(words)) {
            members.addAll(Services.of(List.of("tcp", "udp"), List.of(), Services.ports(words)));
        } else if (services) {
            members.addAll(Services.read(words));
        } else {
            members.addAll(Places.read(words, device, false));
        }
        device.define(services ? Services.SERVICE : Places.NETWORK, group, members);
        if (!members.isEmpty() && !words.more()) {
            line.take();
        }
    }

    @Override
    public void end(Device device) {
        lists.end(device);
    }
}
