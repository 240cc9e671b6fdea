package org.asbuilt.store;

import java.nio.file.Path;

/** Rotates the keys of a record again and again, until it is killed; says each time that one is done. */
final class RotateLoop {
    private RotateLoop() {}

    public static void main(String... arguments) {
        Keys keys = Keys.openOrCreate(Path.of(arguments[0]));
        try (Database database = CommitLoop.open(arguments[1])) {
            System.out.println("begun");
            while (true) {
                new Rotation(database, keys).rotate(done -> {});
                System.out.println("rotated");
            }
        }
    }
}
