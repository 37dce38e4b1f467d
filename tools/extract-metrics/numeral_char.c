#include "numeral_char.h"

#define SIGN(cp, kind, value) [NUMERAL_SLOT(cp)] = {cp, kind, value}

const struct numeral_sign numeral_signs[64] = {
    SIGN(U'零', NUMERAL_DIGIT, 0),      SIGN(U'〇', NUMERAL_DIGIT, 0),
    SIGN(U'一', NUMERAL_DIGIT, 1),      SIGN(U'壹', NUMERAL_DIGIT, 1),
    SIGN(U'二', NUMERAL_DIGIT, 2),      SIGN(U'贰', NUMERAL_DIGIT, 2),
    SIGN(U'两', NUMERAL_DIGIT, 2),      SIGN(U'三', NUMERAL_DIGIT, 3),
    SIGN(U'叁', NUMERAL_DIGIT, 3),      SIGN(U'四', NUMERAL_DIGIT, 4),
    SIGN(U'肆', NUMERAL_DIGIT, 4),      SIGN(U'五', NUMERAL_DIGIT, 5),
    SIGN(U'伍', NUMERAL_DIGIT, 5),      SIGN(U'六', NUMERAL_DIGIT, 6),
    SIGN(U'陆', NUMERAL_DIGIT, 6),      SIGN(U'七', NUMERAL_DIGIT, 7),
    SIGN(U'柒', NUMERAL_DIGIT, 7),      SIGN(U'八', NUMERAL_DIGIT, 8),
    SIGN(U'捌', NUMERAL_DIGIT, 8),      SIGN(U'九', NUMERAL_DIGIT, 9),
    SIGN(U'玖', NUMERAL_DIGIT, 9),      SIGN(U'十', NUMERAL_MULTIPLIER, 1),
    SIGN(U'拾', NUMERAL_MULTIPLIER, 1), SIGN(U'百', NUMERAL_MULTIPLIER, 2),
    SIGN(U'佰', NUMERAL_MULTIPLIER, 2), SIGN(U'千', NUMERAL_MULTIPLIER, 3),
    SIGN(U'仟', NUMERAL_MULTIPLIER, 3), SIGN(U'万', NUMERAL_MULTIPLIER, 4),
    SIGN(U'亿', NUMERAL_MULTIPLIER, 8), SIGN(U'多', NUMERAL_VAGUE, 0),
    SIGN(U'余', NUMERAL_VAGUE, 0),      SIGN(U'几', NUMERAL_VAGUE, 0),
    SIGN(U'×', NUMERAL_MASK, 0),        SIGN(U'＊', NUMERAL_MASK, 0),
    SIGN(U'○', NUMERAL_MASK, 0),        SIGN(U'Ｘ', NUMERAL_MASK, 0),
    SIGN(U'ｘ', NUMERAL_MASK, 0),       SIGN(U'╳', NUMERAL_MASK, 0),
    SIGN(U'✕', NUMERAL_MASK, 0),
};
