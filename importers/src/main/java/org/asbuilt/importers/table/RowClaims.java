package org.asbuilt.importers.table;

import java.util.List;
import java.util.Map;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.RowDraft.Nic;
import org.asbuilt.importers.table.RowDraft.Said;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/** Turns rows that are each about one subject into claims. */
final class RowClaims implements RowReader {
    private final Reading reading;
    private final Layout layout;
    private final Places places;
    private final CellReader cells;

    RowClaims(Reading reading, Layout layout, Places places) {
        this.reading = reading;
        this.layout = layout;
        this.places = places;
        cells = new CellReader(reading, layout, places);
    }

    @Override
    public boolean read(GridRow row) {
        RowDraft draft = cells.read(row);
        if (layout.kind() == Kind.ASSET) {
            draft.nics().values().forEach(nic -> nicHints(draft, nic));
            draft.nics().values().forEach(nic -> nicFacts(draft, nic));
        }
        if (draft.hints().isEmpty()) {
            draft.wrong(
                    places.row(row.number()),
                    "nothing in the row tells which " + layout.kind().text() + " it is about");
            return false;
        }
        About about = new About(layout.kind(), draft.hints());
        boolean claimed = true;
        for (RowDraft.Fact fact : draft.facts()) {
            claimed &= reading.claim(
                    about,
                    fact.path(),
                    fact.text(),
                    fact.locus(),
                    draft.observed(),
                    Method.IMPORTED,
                    fact.confidence());
        }
        return claimed && draft.understood();
    }

    private static void nicHints(RowDraft draft, Nic nic) {
        nic.macs().forEach(mac -> draft.hint(new Hint.HasMac(new Mac(mac.text()))));
        nic.addresses().forEach(address -> draft.hint(new Hint.HasAddress(new IpAddress(address.text()))));
    }

    /** Which address belongs to which MAC: plain with one MAC, likely in order with equally many, else not known. */
    private static void nicFacts(RowDraft draft, Nic nic) {
        List<Said> macs = nic.macs();
        List<Said> addresses = nic.addresses();
        String lastKey = "";
        for (Said mac : macs) {
            draft.fact(PartPath.of(NetworkPort.class, mac.text(), "mac"), mac.text(), mac.locus(), mac.confidence());
            lastKey = mac.text();
        }
        for (int i = 0; i < addresses.size(); i++) {
            Said address = addresses.get(i);
            boolean inOrder = macs.size() > 1 && macs.size() == addresses.size();
            String key = macs.size() == 1
                    ? macs.getFirst().text()
                    : inOrder ? macs.get(i).text() : "ip:" + address.text();
            Confidence confidence = inOrder ? Confidence.PROBABLE : address.confidence();
            draft.fact(PartPath.of(NetworkPort.class, key, "addresses"), address.text(), address.locus(), confidence);
            lastKey = key;
        }
        boolean one = macs.size() == 1 || (macs.isEmpty() && addresses.size() == 1);
        for (Map.Entry<String, Said> other : nic.others().entrySet()) {
            Said said = other.getValue();
            if (one) {
                draft.fact(
                        PartPath.of(NetworkPort.class, lastKey, other.getKey()),
                        said.text(),
                        said.locus(),
                        said.confidence());
            } else {
                draft.wrong(
                        said.locus(),
                        "\"" + said.text() + "\" belongs to a network port, but the row names "
                                + (lastKey.isEmpty() ? "no MAC or IP address" : "several"));
            }
        }
    }
}
