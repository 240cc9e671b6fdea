package org.asbuilt.model;

import java.util.Optional;

/**
 * A block of a controller's program: only what shows a change, not the know-how; the key is its path, for example
 * {@code MainProgram/Level}.
 *
 * @param sort what sort of block it is: program, routine, function block, data type, task ...
 * @param language the language: ladder, structured text ... Source: IEC 61131-3:2013
 * @param digest SHA-256 of the logic without layout, comments and times
 * @param size how many rungs, lines or networks it has
 * @param description what the project says that it is for
 * @param edited when it was last edited, as the project says
 * @param version its version or revision in the project
 * @param guarded whether its source is protected
 * @param safetyRelated whether it is part of a safety program
 */
@Of(
        value = {Kind.ASSET},
        repeats = true)
public record LogicBlock(
        Optional<String> sort,
        Optional<String> language,
        @CompareAs(Comparison.EXACT) Optional<String> digest,
        Optional<Integer> size,
        @CompareAs(Comparison.NOTES) Optional<String> description,
        Optional<String> edited,
        @CompareAs(Comparison.VERSION) Optional<String> version,
        Optional<Boolean> guarded,
        Optional<Boolean> safetyRelated)
        implements Facet {}
