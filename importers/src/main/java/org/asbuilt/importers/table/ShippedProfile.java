package org.asbuilt.importers.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.importers.intake.Bundled;

/**
 * A profile that comes with the program, and the headers by which a table is known to be for it.
 *
 * @param profile the profile
 * @param fingerprint headers, folded, that must all be there, in any order and among any others
 */
record ShippedProfile(MappingProfile profile, Set<String> fingerprint) {
    private static final List<ShippedProfile> ALL = load();

    static List<ShippedProfile> all() {
        return ALL;
    }

    /** The profile for a row of headers: of those that fit the one that asks for most. */
    static Optional<ShippedProfile> of(GridRow row) {
        Set<String> headers = row.cells().stream().map(Fold::of).collect(Collectors.toSet());
        return ALL.stream()
                .filter(one -> headers.containsAll(one.fingerprint))
                .max(Comparator.comparingInt(one -> one.fingerprint.size()));
    }

    private static List<ShippedProfile> load() {
        return Bundled.rows(ShippedProfile.class, "profiles/index.txt", 2).stream()
                .map(cells -> new ShippedProfile(
                        MappingProfile.fromJson(Bundled.text(ShippedProfile.class, "profiles/" + cells[0] + ".json")),
                        Arrays.stream(cells[1].split("\\|", -1)).map(Fold::of).collect(Collectors.toSet())))
                .toList();
    }
}
