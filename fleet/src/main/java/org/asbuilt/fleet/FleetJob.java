package org.asbuilt.fleet;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job: files are handed out one by one to whichever task is free, read whole, and summed up by shelf.
 *
 * @param archive where the files are
 * @param every how often to look for new files; empty to end with those that are there
 * @param quiet how long nothing must have been added to a shelf until it is sent, if files are looked for
 * @param kept how long a shelf is kept after it was sent, for files that come late
 */
record FleetJob(Archive archive, Optional<Duration> every, Duration quiet, Duration kept) {
    private static final TypeInformation<Tuple2<String, byte[]>> NAMED =
            Types.TUPLE(Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    /** Adds the job to an environment; what comes of it goes to the outlet. */
    void plan(StreamExecutionEnvironment environment, Sink<Tuple2<String, byte[]>> outlet) {
        FileSource.FileSourceBuilder<Tuple2<String, Long>> files = FileSource.forBulkFileFormat(
                        new WholeFiles(), new Path(archive.root()))
                .setFileEnumerator(ArchiveListing::new);
        every.ifPresent(files::monitorContinuously);
        // Summing up is keyed state in either case; what a batch would sort on disk here is few and large.
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        environment
                .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "files of sensors", WholeFiles.FILE)
                .uid("files")
                .flatMap(new ReadFiles(archive))
                .returns(NAMED)
                .name("read")
                .uid("read")
                .keyBy(piece -> piece.f0, Types.STRING)
                .process(new SumUp(every.isPresent() ? quiet : Duration.ofDays(36_500), kept))
                .returns(NAMED)
                .name("sum up by sensor and window")
                .uid("sum-up")
                .sinkTo(outlet)
                .name("to the record")
                .uid("record");
    }
}
