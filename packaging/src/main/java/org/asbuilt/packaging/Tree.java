package org.asbuilt.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A tree of files, in the order of their paths, in which each folder comes before what is in it. */
public final class Tree {
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    /** Adds something, and the folders above it where they are not there yet. */
    public Tree with(Entry entry) {
        for (int slash = entry.path().indexOf('/');
                slash >= 0;
                slash = entry.path().indexOf('/', slash + 1)) {
            String above = entry.path().substring(0, slash);
            entries.putIfAbsent(above, new Entry.Folder(above, 0755, 0));
        }
        entries.put(entry.path(), entry);
        return this;
    }

    /** Adds a file of this machine that everybody may read. */
    public Tree withFile(String path, Path from) {
        return with(new Entry.Copied(path, 0644, 0, from));
    }

    /** Adds a text that everybody may read. */
    public Tree withText(String path, String text) {
        return with(new Entry.Written(path, 0644, 0, text));
    }

    /**
     * Adds what a folder of this machine holds: files are readable for everybody and run if their owner may run them here.
     *
     * @param path where it is to be
     * @param folder the folder
     * @param wanted which of its files, by their paths within it
     * @throws IOException if it cannot be read
     */
    public Tree withFolder(String path, Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.filter(file -> !Files.isDirectory(file)).toList()) {
                Path within = folder.relativize(each);
                if (!wanted.test(within)) {
                    continue;
                }
                String there = path + "/" + within.toString().replace('\\', '/');
                with(
                        Files.isSymbolicLink(each)
                                ? new Entry.Pointer(
                                        there, 0, Files.readSymbolicLink(each).toString())
                                : new Entry.Copied(there, Files.isExecutable(each) ? 0755 : 0644, 0, each));
            }
        }
        return this;
    }

    /** What is in it. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * How much room its files take, in units of 1024 octets as Debian counts them: each file for itself, and one for everything that is
     * none. Source: Debian Policy 5.6.20.
     *
     * @throws IOException if a file cannot be read
     */
    public long installedSize() throws IOException {
        long size = 0;
        for (Entry entry : entries.values()) {
            size += entry instanceof Entry.Copied copied ? (Files.size(copied.from()) + 1023) / 1024 : 1;
        }
        return size;
    }
}
