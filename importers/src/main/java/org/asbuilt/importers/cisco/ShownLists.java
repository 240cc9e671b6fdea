package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.cisco.AccessEntry.Form;
import org.asbuilt.importers.cisco.AccessLists.Ruled;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * Access lists as show access-lists prints them, with the number of hits of each entry. Below an entry of an ASA that names groups stand the
 * entries that come of it: they tell what the groups hold.
 */
public final class ShownLists {
    private final AccessLists lists = new AccessLists();
    private final Device device;
    private String list = "";
    private Form form = Form.EXTENDED;
    private Optional<Ruled> last = Optional.empty();

    /** For the lists of a device. */
    public ShownLists(Device device) {
        this.device = device;
        device.beginAgain();
    }

    /** The next line. */
    public void line(Statement line) {
        if (line.size() == 0) {
            return;
        }
        if (line.is("access-list")) {
            firewall(line);
            return;
        }
        if (heading(line)) {
            return;
        }
        if (list.isEmpty()) {
            return;
        }
        router(line);
    }

    private boolean heading(Statement line) {
        String text = line.text().strip();
        boolean named = text.matches(
                "(?i)(standard|extended|reflexive|role-based|extended mac|ip|ipv6|mac|arp)?( ?ip| ?mac)? ?access list \\S.*");
        if (!named) {
            return false;
        }
        List<String> words = line.words();
        int at = words.indexOf("list");
        list = line.word(at + 1);
        form = line.is("Standard") ? Form.STANDARD : line.is("IPv6") ? Form.SIX : Form.EXTENDED;
        lists.list(list, line.take(), device);
        return true;
    }

    private void router(Statement line) {
        String plain = line.text().strip().replace(", wildcard bits ", " ").replace(" wildcard bits ", " ");
        Statement entry = new Statement(line.locus(), plain.replace(" (Compiled)", ""));
        int from = ServiceNames.isNumber(entry.word(0)) ? 1 : 0;
        if (entry.word(from).equals("remark")) {
            lists.remark(list, entry.rest(from + 1));
            line.take();
            return;
        }
        boolean statistics =
                entry.word(from).equals("statistics") || entry.word(from).startsWith("(");
        if (statistics) {
            line.take();
            return;
        }
        lists.entry(list, entry, from, form, device);
        if (entry.isTaken()) {
            line.take();
        }
    }

    private void firewall(Statement line) {
        String name = line.word(1);
        if (line.text().contains("; ") && line.text().contains(" elements")) {
            lists.list(name.replace(";", ""), line.take(), device);
            return;
        }
        if (line.is("access-list", "cached") || line.has("alert-interval") || line.has("deny-flow-max")) {
            line.take();
            return;
        }
        boolean below = Character.isWhitespace(line.text().charAt(0));
        int at = line.word(2).equals("line") ? 4 : 2;
        String kind = line.word(at).toLowerCase(Locale.ROOT);
        if (kind.equals("remark")) {
            lists.remark(name, line.rest(at + 1));
            line.take();
            return;
        }
        boolean typed = kind.equals("extended") || kind.equals("standard") || kind.equals("advanced");
        Form shown = kind.equals("standard") ? Form.MASKED_STANDARD : Form.MASKED;
        if (below) {
            member(line, at + (typed ? 1 : 0), shown);
        } else {
            last = lists.entry(name, line, at + (typed ? 1 : 0), shown, device);
        }
    }

    /** What an entry's groups hold is told the first time, so that their names are resolved the second time. */
    private void member(Statement line, int from, Form shown) {
        AccessEntry entry = new AccessEntry(new Words(line.words(), from), shown, device);
        if (last.isEmpty() || entry.action().isEmpty()) {
            return;
        }
        AccessEntry above = last.get().entry();
        resolve(Places.NETWORK, above.sources(), entry.sources());
        resolve(Places.NETWORK, above.destinations(), entry.destinations());
        resolve(Services.SERVICE, above.services(), entry.services());
        if (entry.whole()) {
            line.take();
        }
    }

    private void resolve(String sort, Set<String> said, Set<String> held) {
        if (said.size() == 1 && said.iterator().next().startsWith("name:")) {
            device.define(sort, said.iterator().next().substring(5), held);
        }
    }

    /** No more lines come. */
    public void end() {
        lists.end(device);
    }
}
