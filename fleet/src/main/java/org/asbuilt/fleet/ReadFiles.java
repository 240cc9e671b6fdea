package org.asbuilt.fleet;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.util.Collector;

/** Reads each file to a {@link Piece}, beside the text of the {@link Shelf} where it belongs. */
final class ReadFiles implements FlatMapFunction<String, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final Archive archive;

    ReadFiles(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void flatMap(String address, Collector<Tuple2<String, byte[]>> out) throws IOException {
        Path path = new Path(address);
        FileSystem storage = path.getFileSystem();
        long length = storage.getFileStatus(path).getLen();
        Optional<Piece> piece =
                new FileReading(archive).read(archive.name(path.toUri()), length, () -> storage.open(path));
        piece.ifPresent(found -> out.collect(Tuple2.of(found.shelf().text(), found.octets())));
    }
}
