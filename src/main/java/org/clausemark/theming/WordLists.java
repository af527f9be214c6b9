package org.clausemark.theming;

/** The words of commitment to begin with, English and Chinese. */
final class WordLists {
    static final Obligations USUAL = Obligations.read("""
            Duties: shall, shall not, must, must not, may not, is required to, are required to, \
            be required to, is obliged to, are obliged to, is bound to, are bound to, is bound by, are bound by, \
            has to, have to, has a duty to, have a duty to, has an obligation to, have an obligation to, \
            is prohibited, are prohibited, is forbidden, are forbidden, undertake to, undertakes to, undertakes, \
            应, 应当, 应该, 必须, 须, 务必, 不得, 禁止, 严禁, 有义务, 有责任
            Intentions: will, will not, committed to, is committed to, are committed to, commit to, commits to, \
            commit ourselves to, commits itself to, commit themselves to, intend to, intends to, is willing to, \
            are willing to, aim to, aims to, pledge to, pledges to, pledge, pledges, promise to, promises to, \
            strive to, strives to, seek to, seeks to, endeavour to, endeavours to, endeavor to, endeavors to, \
            resolve to, resolves to, resolved to, is determined to, are determined to, determined to, plan to, plans to, \
            将, 愿, 愿意, 致力于, 承诺, 决心, 力争, 力求, 努力
            Encouragement: encourage, encourages, is encouraged to, are encouraged to, call on, calls on, call upon, \
            calls upon, call for, calls for, advocate, advocates, urge, urges, is urged to, are urged to, invite, \
            invites, is invited to, are invited to, recommend, recommends, appeal to, appeals to, should, should not, \
            ought to, 鼓励, 倡议, 倡导, 提倡, 呼吁, 号召, 主张, 敦促, 建议
            Not: political will, free will, good will, the will of, the will to, at will, an advocate, the advocate, \
            advocates of, 应用, 适应, 相应, 响应, 反应, 供应, 对应, 效应, 回应, 应对, 应急, 应答, 感应, 因应, \
            将来, 即将, 意愿, 自愿, 志愿, 愿望, 愿景
            """);

    private WordLists() {}
}
