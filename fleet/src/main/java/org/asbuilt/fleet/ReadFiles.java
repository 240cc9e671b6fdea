package org.asbuilt.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.util.Collector;
import org.asbuilt.importers.intake.Input;

/** Reads each file to a {@link Piece}, beside the text of the {@link Shelf} where it belongs. */
final class ReadFiles implements FlatMapFunction<Tuple2<String, Long>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final Archive archive;

    ReadFiles(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void flatMap(Tuple2<String, Long> file, Collector<Tuple2<String, byte[]>> out) throws IOException {
        Path path = new Path(file.f0);
        FileSystem storage = path.getFileSystem();
        // Flink's plug-in for S3 takes an empty object for a folder, and does not find it then.
        boolean isEmpty = file.f1 == 0;
        long length = isEmpty ? 0 : storage.getFileStatus(path).getLen();
        Input.Opener opener = isEmpty ? InputStream::nullInputStream : () -> storage.open(path);
        Optional<Piece> piece = new FileReading(archive).read(archive.name(path.toUri()), length, opener);
        piece.ifPresent(found -> out.collect(Tuple2.of(found.shelf().text(), found.octets())));
    }
}
