package org.asbuilt.reconcile;

import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;

/** Puts the name of the person who chose, and why, into edits that rest on a choice. */
final class Signing {
    private Signing() {}

    static Edit by(String person, String reason, Edit edit) {
        return switch (edit) {
            case Edit.Put put -> {
                TreeMap<String, Said> parts = new TreeMap<>(put.parts());
                parts.replaceAll(
                        (part, said) -> new Said(said.values(), said.absence(), sign(said.basis(), person, reason)));
                yield new Edit.Put(put.subject(), put.slot(), parts, put.valid());
            }
            case Edit.Remove remove ->
                new Edit.Remove(remove.subject(), remove.slot(), remove.valid(), sign(remove.basis(), person, reason));
            case Edit.Merge merge ->
                new Edit.Merge(merge.subject(), merge.absorbed(), sign(merge.basis(), person, reason));
            case Edit.Split split ->
                new Edit.Split(split.subject(), split.restored(), sign(split.basis(), person, reason));
            case Edit.Retire retire ->
                new Edit.Retire(retire.subject(), retire.valid(), sign(retire.basis(), person, reason));
            case Edit.Forget forget ->
                new Edit.Forget(forget.subject(), forget.artifact(), sign(forget.basis(), person, reason));
            case Edit.Erase erase -> new Edit.Erase(erase.subject(), sign(erase.basis(), person, reason));
        };
    }

    private static Basis sign(Basis basis, String person, String reason) {
        return basis instanceof Basis.Decided decided && decided.person().isEmpty()
                ? new Basis.Decided(
                        person, reason.isBlank() ? decided.reason() : reason, decided.chosen(), decided.refused())
                : basis;
    }
}
