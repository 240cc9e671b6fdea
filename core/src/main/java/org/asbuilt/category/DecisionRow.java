package org.asbuilt.category;

import java.util.List;
import java.util.Optional;
import org.asbuilt.calendar.Windows;
import org.asbuilt.model.Id;

/**
 * The three factors of an asset together, as they are looked at whenever a control is introduced or revised, or an update planned. Source:
 * requirements P3-23.
 *
 * @param asset which
 * @param criticality how much depends on it, axis by axis
 * @param exposure how exposed it is, without and with its controls
 * @param availability how much access to it is needed, and what stands in for it
 * @param next when it may next be touched; empty if no window is ahead or none covers it
 * @param windows the windows that cover it, by id; if there are none, nobody has said when it may be touched
 * @param unreadable windows that cover it and cannot be read, and why
 */
public record DecisionRow(
        Id asset,
        Effective criticality,
        Exposure exposure,
        Availability availability,
        Optional<Windows.Opening> next,
        List<Id> windows,
        List<String> unreadable) {
    /** Copies the lists. */
    public DecisionRow {
        windows = List.copyOf(windows);
        unreadable = List.copyOf(unreadable);
    }
}
