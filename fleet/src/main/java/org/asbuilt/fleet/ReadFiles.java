package org.asbuilt.fleet;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.fs.Path;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Reads each file to a {@link Piece}, beside the text of the {@link Shelf} where it belongs. What is gone, or may not be opened, is said in
 * the account and holds nobody up; what the storage fails to give is tried again.
 */
final class ReadFiles implements FlatMapFunction<Tuple2<String, Long>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    static final String NOT_FOUND =
            "it was not found when it was to be read: it is gone, or has a name that cannot be asked for";

    private final Archive archive;
    /** All files of an archive lie at one storage. */
    private transient @Nullable ReadObjects objects;

    ReadFiles(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void flatMap(Tuple2<String, Long> file, Collector<Tuple2<String, byte[]>> out) throws IOException {
        Path path = new Path(file.f0);
        Optional<Piece> piece = Storage.isOfMachine(path.toUri())
                ? ofMachine(archive.name(path.toUri()), java.nio.file.Path.of(path.toUri()))
                : objects(path).read(archive.name(path.toUri()), path, file.f1);
        piece.ifPresent(found -> out.collect(Tuple2.of(found.shelf().text(), found.octets())));
    }

    private ReadObjects objects(Path path) throws IOException {
        if (objects == null) {
            objects = new ReadObjects(archive, path.getFileSystem(), InstantSource.system());
        }
        return objects;
    }

    private Optional<Piece> ofMachine(String name, java.nio.file.Path file) throws IOException {
        FileReading reading = new FileReading(archive);
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isDirectory()) {
                return reading.unopened(
                        name, "it is a folder that may not be listed, or a link to a folder in which it lies");
            }
            // To open a pipe is to wait for whoever writes to it.
            return found.isRegularFile()
                    ? reading.read(name, found.size(), () -> Files.newInputStream(file))
                    : reading.unopened(name, "it is neither file nor folder");
        } catch (NoSuchFileException gone) {
            return reading.unopened(name, NOT_FOUND);
        } catch (FileSystemException failure) {
            if (!MachineListing.isToBeTold(file, failure)) {
                throw failure;
            }
            return reading.unopened(name, "it may not be opened, or is a link that leads nowhere");
        }
    }
}
