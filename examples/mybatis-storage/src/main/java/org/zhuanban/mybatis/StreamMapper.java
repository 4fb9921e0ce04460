package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;

/** The lines of {@code t_stream}. */
interface StreamMapper extends BaseMapper<StreamLine> {}
