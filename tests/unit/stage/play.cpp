#include "play.h"

namespace interleave {

void Play::offer(TaskId task, ObjectId queue, const std::string &label)
{
    say(task, TaskParked { WaitReason::QueueFull, queue, {}, Time::never(), itemOf(label), label });
}

Play dishesPlay(bool processes)
{
    Play play;
    if (processes)
        play.settings.schedule = Schedule::Processes;
    const TaskId main = play.spawn("main");
    const ObjectId dishes = play.line(6).object(
        ObjectKind::Queue, "dishes", 2, processes ? ProcessId {} : ProcessId { 1 });
    const TaskKind kind = processes ? TaskKind::Process : TaskKind::Thread;
    const auto memory = [&] { return processes ? play.process() : ProcessId { 1 }; };
    const ProcessId second = memory();
    const TaskId washer = play.line(24).spawn("washer", kind, second);
    const ProcessId third = memory();
    const TaskId first = play.spawn("dryer-1", kind, third);
    const ProcessId fourth = memory();
    const TaskId other = play.spawn("dryer-2", kind, fourth);
    const std::uint32_t bytes = processes ? 19 : 0;

    play.line(22).wait(main, WaitReason::Join, {}, washer);
    play.line(13).wait(first, WaitReason::QueueEmpty, dishes);
    play.wait(other, WaitReason::QueueEmpty, dishes);
    play.line(8).sleep(washer, 1);
    play.at(1).wake(washer);
    play.run(washer);
    play.line(9).put(washer, dishes, "'Salad'", bytes);
    play.wake(first, washer, dishes);
    play.line(8).sleep(washer, 2);
    play.run(first, 1);
    play.line(13).get(first, dishes);
    play.line(14).sleep(first, 7);
    play.at(2).wake(washer);
    play.run(washer);
    play.line(9).put(washer, dishes, "'Bread'", bytes);
    play.wake(other, washer, dishes);
    play.line(8).sleep(washer, 3);
    play.run(other, 1);
    for (const char *dish : { "'Cheese'", "'Dessert'" }) {
        play.at(play.state().time.seconds() + 1).wake(washer);
        play.run(washer);
        play.line(9).put(washer, dishes, dish, bytes);
        play.line(8).sleep(washer, play.state().time.seconds() + 1);
    }
    // The dryer takes Bread last, so that this is the edge used last.
    play.line(13).get(other, dishes);
    play.line(14).sleep(other, 8);
    play.at(5).wake(washer);
    play.run(washer);
    play.line(9).offer(washer, dishes, "'Fruit'");
    play.state().objects.front().usesTaskDone = true; // as the final state will say
    play.at(6.4);
    return play;
}

Play philosophersPlay(int seats)
{
    static constexpr const char *kNames[]
        = { "plato", "kant", "hypatia", "laozi", "avicenna", "zeno", "thales" };
    Play play;
    const TaskId main = play.spawn("main");
    std::vector<ObjectId> forks;
    std::vector<TaskId> sitting;
    for (int k = 0; k < seats; ++k)
        forks.push_back(play.line(7).object(ObjectKind::Lock, "fork " + std::to_string(k)));
    for (int k = 0; k < seats; ++k)
        sitting.push_back(play.line(22).spawn(kNames[k % 7]));
    play.finish(main);
    play.at(1).line(14);
    for (int k = 0; k < seats; ++k) {
        play.run(sitting[static_cast<std::size_t>(k)]);
        play.acquire(sitting[static_cast<std::size_t>(k)], forks[static_cast<std::size_t>(k)]);
    }
    play.at(2).line(16);
    std::vector<TaskId> circle;
    for (int k = 0; k < seats; ++k) {
        const auto next = static_cast<std::size_t>((k + 1) % seats);
        play.wait(
            sitting[static_cast<std::size_t>(k)], WaitReason::Lock, forks[next], sitting[next]);
        circle.push_back(sitting[static_cast<std::size_t>(k)]);
    }
    play.say({}, Deadlocked { circle });
    return play;
}

Play pipelinePlay()
{
    Play play;
    const TaskId main = play.spawn("main");
    const ObjectId shelf = play.line(6).object(ObjectKind::Queue, "shelf", 2);
    const ObjectId van = play.line(7).object(ObjectKind::Queue, "van", 2);
    const TaskId baker = play.spawn("baker");
    const TaskId packer = play.spawn("packer");
    const TaskId driver = play.spawn("driver");
    play.finish(main);
    for (int n = 1; n <= 3; ++n) {
        play.at(n).run(baker);
        play.line(12).put(baker, shelf, "'loaf " + std::to_string(n) + "'");
        play.run(packer, 1);
        play.line(16).get(packer, shelf);
        play.line(18).put(packer, van, "'loaf " + std::to_string(n) + "'");
        if (n == 1) {
            play.run(driver);
            play.line(22).get(driver, van);
            play.line(23).sleep(driver, 5);
        }
    }
    play.at(4).line(12).put(baker, shelf, "'loaf 4'");
    play.run(packer, 1);
    play.line(16).get(packer, shelf);
    play.line(18).offer(packer, van, "'loaf 4'");
    play.line(11).sleep(baker, 5);
    play.at(4.5);
    return play;
}

Play fanPlay(int workers)
{
    Play play;
    const TaskId main = play.spawn("main");
    const ObjectId jobs = play.line(6).object(ObjectKind::Queue, "jobs");
    const ObjectId answers = play.line(7).object(ObjectKind::Queue, "answers");
    std::vector<TaskId> team;
    for (int k = 1; k <= workers; ++k)
        team.push_back(play.line(17).spawn("worker-" + std::to_string(k)));
    play.run(main);
    for (int n = 0; n < 6; ++n)
        play.line(22).put(main, jobs, std::to_string(n + 1));
    for (std::size_t k = 0; k < team.size(); ++k) {
        play.run(team[k], 1);
        play.line(11).get(team[k], jobs);
        if (k % 3 == 0) {
            play.line(14).put(team[k], answers, "(" + std::to_string(k) + ", 9)");
            play.line(11).wait(team[k], WaitReason::QueueEmpty, jobs);
        } else {
            play.line(13).sleep(team[k], 3 + static_cast<double>(k));
        }
    }
    play.run(main);
    play.at(1.25).line(27).get(main, answers);
    return play;
}

Play lostUpdatePlay()
{
    Play play;
    const TaskId main = play.spawn("main");
    const ObjectId balance = play.line(6).object(ObjectKind::Variable, "balance");
    const ObjectId lock = play.line(7).object(ObjectKind::Lock, "lock");
    const TaskId ana = play.spawn("ana");
    const TaskId bo = play.spawn("bo");
    play.say(main, SharedWritten { balance, "20" }, 1);
    play.line(26).wait(main, WaitReason::Join, {}, ana);
    play.run(ana);
    play.acquire(ana, lock);
    play.at(1).line(11).say(ana, SharedRead { balance, "20" }, 2);
    play.line(12).sleep(ana, 2);
    play.run(bo, 1);
    play.at(1.5).line(11).say(bo, SharedRead { balance, "20" }, 3);
    play.line(18).wait(bo, WaitReason::Lock, lock, ana);
    return play;
}

Play generatorsPlay()
{
    Play play;
    const TaskId main = play.spawn("main");
    const TaskId prices = play.line(19).spawn("prices", TaskKind::Generator);
    const TaskId average = play.line(20).spawn("average", TaskKind::Generator);
    play.run(main);
    play.line(21).say(main, Resumed { average, "None" });
    play.line(13).say(average, Yielded { main, "None" });
    play.at(1).line(22).say(main, Resumed { prices, "None" });
    play.line(7).say(prices, Yielded { main, "10" });
    play.at(2).line(23).say(main, Resumed { average, "10" });
    play.run(average);
    return play;
}

Play coroutinesPlay()
{
    Play play;
    play.settings.schedule = Schedule::AsWritten;
    const TaskId main = play.spawn("main");
    std::vector<TaskId> team;
    for (const char *name : { "foo", "bar", "boss", "steve", "nancy" })
        team.push_back(play.line(20).spawn(name, TaskKind::Coroutine));
    play.line(24).wait(main, WaitReason::Join, {}, team[0]);
    play.line(8).sleep(team[3], 2);
    play.sleep(team[4], 1.3);
    play.at(1).line(5).run(team[0]);
    return play;
}

Play partsPlay()
{
    Play play;
    const TaskId main = play.spawn("main");
    const ObjectId lock = play.object(ObjectKind::RLock, "stove");
    const ObjectId seats = play.object(ObjectKind::Semaphore, "seats", 3);
    const ObjectId ready = play.object(ObjectKind::Condition, "changed");
    const ObjectId gate = play.object(ObjectKind::Barrier, "gate", 3);
    const ObjectId go = play.object(ObjectKind::Flag, "go");
    const TaskId ana = play.spawn("ana");
    const TaskId bo = play.spawn("bo");
    const TaskId cy = play.spawn("cy");
    const TaskId di = play.spawn("di");
    play.run(ana);
    play.acquire(ana, lock);
    play.say(ana, Acquired { lock, 2 }, 900);
    play.say(bo, Acquired { seats, 2 }, 901);
    play.wait(bo, WaitReason::Lock, lock, ana);
    play.wait(cy, WaitReason::Barrier, gate);
    play.wait(di, WaitReason::Flag, go);
    play.wait(main, WaitReason::Condition, ready);
    return play;
}

Play gatherPlay()
{
    Play play;
    play.settings.schedule = Schedule::Coroutines;
    const TaskId main = play.spawn("main");
    const ObjectId queue = play.line(4).object(ObjectKind::Queue, "queue", 2);
    const ObjectId lock = play.line(5).object(ObjectKind::Lock, "lock");
    const ObjectId limit = play.line(6).object(ObjectKind::Semaphore, "limit", 3);
    std::vector<TaskId> producers;
    std::vector<TaskId> consumers;
    std::vector<TaskId> limited;
    for (int k = 0; k < 4; ++k)
        producers.push_back(play.spawn("producers " + std::to_string(k), TaskKind::Coroutine));
    for (int k = 0; k < 3; ++k)
        consumers.push_back(play.spawn("consumers " + std::to_string(k), TaskKind::Coroutine));
    for (int k = 0; k < 5; ++k)
        limited.push_back(
            play.spawn("main.<locals>.limited " + std::to_string(k + 1), TaskKind::Coroutine));
    play.line(32).wait(main, WaitReason::Join, {}, limited.back());
    for (std::size_t k = 0; k < limited.size(); ++k) {
        if (k < 3) {
            play.line(22).say(limited[k], Acquired { limit, static_cast<std::uint32_t>(2 - k) },
                static_cast<std::uint32_t>(900 + k));
            play.sleep(limited[k], 4);
        } else {
            play.line(22).wait(limited[k], WaitReason::Semaphore, limit);
        }
    }
    for (std::size_t k = 0; k < consumers.size(); ++k) {
        play.at(1 + 0.1 * static_cast<double>(k)).line(12);
        play.put(producers[k], queue, "'item " + std::to_string(k) + "-0'");
        play.line(16).get(consumers[k], queue);
        if (k == 0) {
            play.acquire(consumers[k], lock);
            play.sleep(consumers[k], 3);
        } else {
            play.line(17).wait(consumers[k], WaitReason::Lock, lock);
        }
    }
    play.at(1.5).line(12).put(producers[3], queue, "'item 3-0'");
    play.put(producers[0], queue, "'item 0-1'");
    play.offer(producers[1], queue, "'item 1-1'");
    play.offer(producers[2], queue, "'item 2-1'");
    play.line(11).sleep(producers[0], 3);
    play.state().objects.front().usesTaskDone = true;
    play.at(2);
    return play;
}

Play longPipelinePlay()
{
    Play play;
    const TaskId main = play.spawn("main");
    const ObjectId raw = play.object(ObjectKind::Queue, "raw", 2);
    const ObjectId clean = play.object(ObjectKind::Queue, "clean", 3);
    const ObjectId done = play.object(ObjectKind::Queue, "done");
    const TaskId reader = play.spawn("reader");
    const TaskId washers[] = { play.spawn("washer 1"), play.spawn("washer 2") };
    const TaskId store = play.spawn("store");
    for (int k = 0; k < 6; ++k) {
        const TaskId washer = washers[k % 2];
        const std::string row = "'row " + std::to_string(k) + "'";
        play.at(0.1 * k).line(12).put(reader, raw, row);
        play.line(17).get(washer, raw);
        play.line(22).put(washer, clean, "'ROW " + std::to_string(k) + "'");
        if (k < 4)
            play.line(27).get(store, clean);
        if (k < 3)
            play.line(32).put(store, done, "'ROW " + std::to_string(k) + "'");
        if (k < 1)
            play.line(38).get(main, done);
    }
    play.at(1).line(12).put(reader, raw, "'row 6'");
    play.put(reader, raw, "'row 7'");
    play.offer(reader, raw, "None");
    play.line(21).sleep(washers[0], 2);
    play.line(21).sleep(washers[1], 2);
    play.at(1.2);
    return play;
}

Play fullMemoriesPlay()
{
    Play play;
    play.settings.schedule = Schedule::Processes;
    const TaskId main = play.spawn("main");
    const ObjectId jobs = play.object(ObjectKind::Queue, "jobs", 2, {});
    const ObjectId out = play.object(ObjectKind::Queue, "out", 0, {});
    const ObjectId shared = play.object(ObjectKind::Lock, "lock", 0, {});
    for (int k = 0; k < 2; ++k) {
        const ProcessId memory = play.process();
        const std::string number = std::to_string(k);
        const TaskId worker = play.spawn("ps " + number, TaskKind::Process, memory);
        const ObjectId queue = play.object(ObjectKind::Queue, "q", 2, memory);
        const ObjectId lock = play.object(ObjectKind::Lock, "l", 0, memory);
        const TaskId feed
            = play.spawn("child.<locals>.main.<locals>.feed", TaskKind::Coroutine, memory);
        const TaskId eat
            = play.spawn("child.<locals>.main.<locals>.eat", TaskKind::Coroutine, memory);
        play.wait(worker, WaitReason::Join, {}, eat);
        for (int n = 0; n < 4; ++n) {
            const std::string item = std::to_string(10 * k + n);
            play.at(n).line(30).put(main, jobs, item, 5);
            play.line(9).get(feed, jobs);
            play.line(10).put(feed, queue, item);
            if (n < 2) {
                play.line(13).get(eat, queue);
                play.acquire(eat, lock);
                play.acquire(eat, shared);
                play.line(16).put(eat, out, item, 5);
            }
        }
    }
    play.at(5).line(30).put(main, jobs, "20", 5);
    play.put(main, jobs, "21", 5);
    play.offer(main, jobs, "22");
    return play;
}

Play processPoolPlay(int processes)
{
    Play play;
    play.settings.schedule = Schedule::Processes;
    const TaskId main = play.spawn("main");
    const ObjectId calls = play.object(ObjectKind::Queue, "calls", 0, {});
    const ObjectId results = play.object(ObjectKind::Queue, "results", 0, {});
    for (int k = 0; k < processes + 3; ++k)
        play.put(main, calls, "(1, " + std::to_string(k) + ", 'square', [])", 40);
    for (int k = 0; k < processes; ++k) {
        const ProcessId memory = play.process();
        const TaskId worker
            = play.spawn("ForkPoolWorker-" + std::to_string(k + 1), TaskKind::Process, memory);
        play.get(worker, calls);
        if (k % 2 == 0) {
            play.put(worker, results, "(1, " + std::to_string(k) + ", True, [4], None)", 55);
            play.get(main, results);
        }
        play.sleep(worker, 2);
    }
    play.wait(main, WaitReason::QueueEmpty, results);
    play.at(1);
    return play;
}

} // namespace interleave
