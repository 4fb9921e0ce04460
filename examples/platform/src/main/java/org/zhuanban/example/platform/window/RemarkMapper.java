package org.zhuanban.example.platform.window;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

/** The rows of remarks, by MyBatis-Plus. */
@Mapper
public interface RemarkMapper extends BaseMapper<Remark> {}
